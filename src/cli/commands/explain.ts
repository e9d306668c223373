// milepost explain: what a code means that validate, plan or sync named, an example, and what to do; without one, all codes.
import { MilepostError } from '../../errors.ts';
import { nearest } from '../../roadmap/nearest.ts';
import { PROBLEM_AREAS, PROBLEMS } from '../../roadmap/problems/catalogue.ts';
import { explainProblem, isProblemCode, messageOfExample } from '../../roadmap/problems/explain-problem.ts';
import { EXIT, type ExitCode, type Io, printText } from '../io.ts';

export function explain(code: string | undefined, options: { json?: true }, io: Io): ExitCode {
  if (code === undefined) return listCodes(options, io);
  if (!isProblemCode(code)) throw unknownCode(code);
  if (options.json === true) {
    const { meaning, example, fix } = PROBLEMS[code];
    const { shown } = example;
    const lines = typeof shown === 'string' ? shown : shown.description;
    io.out(JSON.stringify({ ok: true, code, meaning, example: lines, message: messageOfExample(code), fix }));
  } else printText(`# ${code}\n\n${explainProblem(code)}`, io.out);
  return EXIT.fine;
}

function listCodes(options: { json?: true }, io: Io): ExitCode {
  if (options.json === true) io.out(JSON.stringify({ ok: true, codes: Object.keys(PROBLEMS) }));
  else
    for (const [head, entries] of Object.entries(PROBLEM_AREAS))
      io.out(`${head}: ${Object.keys(entries).join(', ')}`);
  return EXIT.fine;
}

function unknownCode(code: string): MilepostError {
  const suggestion = nearest(code, Object.keys(PROBLEMS));
  const meant = suggestion === undefined ? '' : `Did you mean "${suggestion}"? `;
  return new MilepostError(`No problem of a roadmap file has the code "${code.slice(0, 100)}".`, {
    code: 'input',
    hint: `${meant}milepost explain lists all codes.`,
  });
}
