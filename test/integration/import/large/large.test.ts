// Documents of 1 MiB, each full of one thing: none takes much more than a plain list, which takes half a second, and none passes
// 300 MB. How long it takes depends on the machine: what counts is how many functions are called, and where memory ends.
// Of each the first eighth is read, in the weekly search the whole.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Counted } from './count-calls.ts';
import { LARGE, PLAIN_LIST } from './documents.ts';
import { DEPTH } from '../../../harness/depth.ts';

/** Four times half a second are the two that an import may take. */
const MOST = 4;
const MEGABYTES = 300;

const SHARE = DEPTH === 'search' ? 1 : 1 / 8;

let child: ChildProcess;
let ended: Promise<never>;
let plain: Counted;

beforeAll(async () => {
  child = fork(fileURLToPath(new URL('./count-calls.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  ended = once(child, 'exit').then(() => {
    throw new Error(`it ended: ${MEGABYTES} MB were not enough`);
  });
  ended.catch(() => undefined);
  // The first time it also counts what happens once.
  await count(PLAIN_LIST);
  plain = await count(PLAIN_LIST);
});

afterAll(() => {
  child.kill();
});

async function count(text: string): Promise<Counted> {
  const lineEnd = text.indexOf('\n', text.length * SHARE);
  child.send(lineEnd === -1 ? text : text.slice(0, lineEnd));
  const [counted] = (await Promise.race([once(child, 'message'), ended])) as [Counted];
  return counted;
}

test('a plain list is read up to what a roadmap can hold, and the rest is named', () => {
  expect(plain).toMatchObject({ untold: [] });
  expect(plain.calls).toBeGreaterThan(1_000_000 * SHARE);
});

test.each(Object.entries(LARGE))('%s', async (_, text) => {
  expect(text.length).toBeGreaterThan(150_000);
  const { calls, refused, untold } = await count(text);
  expect(refused).toBeUndefined();
  expect(untold).toEqual([]);
  expect(calls / plain.calls).toBeLessThan(MOST);
});
