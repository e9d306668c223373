// milepost explain: what a code in brackets means, an example, and what to do; without one, all codes.
import { MilepostError } from '../../errors.ts';
import { nearest } from '../../roadmap/nearest.ts';
import { renderExplanation } from '../../roadmap/problems/explanation.ts';
import { CODE_AREAS, explainCode } from '../../codes.ts';
import { EXIT, type ExitCode, type Io, printText } from '../io.ts';

export function explain(code: string | undefined, options: { json?: true }, io: Io): ExitCode {
  if (code === undefined) return listCodes(options, io);
  const explanation = explainCode(code);
  if (explanation === undefined) throw unknownCode(code);
  if (options.json === true) {
    const { example } = explanation;
    const lines = typeof example === 'object' ? example.description : example;
    io.out(JSON.stringify({ ok: true, code, ...explanation, example: lines }));
  } else printText(`# ${code}\n\n${renderExplanation(explanation)}`, io.out);
  return EXIT.fine;
}

const ALL = CODE_AREAS.flatMap(({ codes }) => codes);

function listCodes(options: { json?: true }, io: Io): ExitCode {
  if (options.json === true) io.out(JSON.stringify({ ok: true, codes: ALL }));
  else for (const { head, codes } of CODE_AREAS) io.out(`${head}: ${codes.join(', ')}`);
  return EXIT.fine;
}

function unknownCode(code: string): MilepostError {
  const suggestion = nearest(code, ALL);
  const meant = suggestion === undefined ? '' : `Did you mean "${suggestion}"? `;
  return new MilepostError(`Milepost has no code "${code.slice(0, 100)}".`, {
    code: 'input',
    hint: `${meant}milepost explain lists all codes.`,
  });
}
