import { expect, test } from 'vitest';
import { demo } from '../../tools/demo/demo.ts';
import { systemClock } from '../../src/clock.ts';

test('a demo that is interrupted in the middle of its story ends at once, as something that went well', async () => {
  const told: string[] = [];
  const visitor = new AbortController();
  const io = {
    env: {},
    command: 'milepost',
    cwd: '.',
    clock: systemClock,
    out: (line: string) => told.push(line),
    err(line: string) {
      told.push(line);
      if (line.includes('1. A learner')) visitor.abort();
    },
    confirm: () => Promise.resolve(false),
    readInput: () => Promise.resolve(new Uint8Array()),
    isTerminal: false,
    hasColours: false,
    interrupted: visitor.signal,
  };
  expect(await demo({ port: 0, json: true, roadmap: 'machine-learning-engineer' }, io)).toBe(true);
  expect(told.join('\n')).not.toContain('2. The learner');
});
