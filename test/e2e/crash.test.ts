// The App as real processes that are killed, asked to end and started twice: the short form of `npm run chaos`.
import { it } from 'vitest';
import { killAtWrites } from '../../chaos/experiments/kill-at-writes.ts';
import { endInTheMiddle, shareDirectory } from '../../chaos/experiments/processes.ts';

it.concurrent(
  'a first sync that kill -9 cuts off before one write and after another ends as if nothing had happened',
  async ({ expect }) => {
    const evidence = await killAtWrites('embedded', { server: undefined, moments: 2 });
    expect(evidence).toContain('2 of 2 moments');
  },
);

it.concurrent(
  'SIGTERM in the middle of a first sync: exit code 0 in time, and the next process goes on',
  async ({ expect }) => {
    const evidence = await endInTheMiddle('embedded', { server: undefined, items: 24 });
    expect(evidence).toContain('24 after the restart, 0 duplicates');
  },
);

it.concurrent('a second process on the same directory is told who has it, and ends', async ({ expect }) => {
  expect(await shareDirectory()).toContain('exit code 1 and names the first');
});
