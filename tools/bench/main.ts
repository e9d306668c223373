// npm run bench [-- --only start,requests,action,pace,planning,rendering,serving] [--json]: what Milepost costs, each line a ratio or a count.
import { parseArgs } from 'node:util';
import { measureAction } from './action.ts';
import { measurePace } from './pace.ts';
import { measurePlanning } from './planning.ts';
import { measureRendering } from './rendering.ts';
import { measureRequests } from './requests.ts';
import { type Row, isOk, renderRow } from './row.ts';
import { measureServing } from './serving.ts';
import { measureStart } from './start.ts';

const PARTS: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  start: measureStart,
  requests: measureRequests,
  action: measureAction,
  pace: measurePace,
  planning: measurePlanning,
  rendering: measureRendering,
  serving: () => measureServing(say),
};

function say(line: string): void {
  process.stderr.write(`… ${line}\n`);
}

/** A bench tells, it does not judge: the exit code is 0 also where a row falls short, 1 where one could not be measured. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const names = values.only?.split(',') ?? Object.keys(PARTS);
  const unknown = names.filter((name) => PARTS[name] === undefined);
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no ${unknown.join(', ')}: it is one of ${Object.keys(PARTS).join(', ')}.\n`,
    );
    process.exit(2);
  }
  const rows: Row[] = [];
  for (const name of names) {
    say(name);
    const measured = (await PARTS[name]?.()) ?? [];
    rows.push(...measured);
    if (!values.json) for (const row of measured) process.stdout.write(`${renderRow(row)}\n`);
  }
  if (!values.json) return;
  const json = rows.map((row) => ({ ...row, ok: isOk(row) }));
  process.stdout.write(`${JSON.stringify({ ok: json.every(({ ok }) => ok), rows: json })}\n`);
}

await main();
