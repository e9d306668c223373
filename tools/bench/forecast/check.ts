// npm run -s forecast-check -- FILE: how often the README's forecast is right for the learners of a file, beside other ways.
import { z } from 'zod';
import { judge, judgeLeavingOut } from './judge.ts';
import { readLearners } from './learners.ts';
import { BASELINES, forecastDays } from './methods.ts';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  fail('Which file? npm run -s forecast-check -- tools/bench/forecast/learner-pace.json');
} else {
  await check(file);
}

/** Prints one JSON object. What ships is judged as it is; the others learn from the same file, each learner left out in turn. */
async function check(path: string): Promise<void> {
  let learners;
  try {
    learners = await readLearners(path);
  } catch (error) {
    fail(
      `${path}: ${reasonOf(error)}. It is a JSON list of { "id": "…", "days": [0, 3, …] }, days in order.`,
    );
    return;
  }
  const verdict = judge(learners, (question) => forecastDays(question));
  if (verdict.cases === 0) {
    fail(`${path}: nobody there went on for long enough to be forecast.`);
    return;
  }
  const baselines = Object.fromEntries(
    Object.entries(BASELINES).map(([name, method]) => [name, judgeLeavingOut(learners, method)]),
  );
  process.stdout.write(`${JSON.stringify({ ...verdict, baselines }, null, 2)}\n`);
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error).replaceAll('\n', ' ');
  return error instanceof Error ? error.message : String(error);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
