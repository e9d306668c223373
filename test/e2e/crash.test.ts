// The App as real processes that are killed, asked to end and started twice: the short form of `npm run chaos`.
import { describe, expect, it } from 'vitest';
import type { Call } from '../../tools/harness/processes/call.ts';
import { killAtCommands } from '../../tools/harness/scenarios/kill-at-commands.ts';
import { killAtWrites } from '../../tools/harness/scenarios/kill-at-writes.ts';
import { endInTheMiddle, shareDirectory } from '../../tools/harness/scenarios/processes.ts';
import { fillDirectory } from '../harness/directory.ts';
import { findReconciliations, findOverlaps } from '../../tools/harness/processes/overlap.ts';

const ON = { server: undefined, fill: fillDirectory };

it.concurrent(
  'a first sync that kill -9 cuts off before one write and after another ends as if nothing had happened',
  async ({ expect }) => {
    const evidence = await killAtWrites('embedded', { ...ON, moments: 2 });
    expect(evidence).toContain('2 of 2 moments');
  },
);

it.concurrent(
  'commands that kill -9 cuts off from their reactions are each done once, answered once and marked',
  async ({ expect }) => {
    expect(await killAtCommands('embedded', ON)).toContain('3 commands are each done once');
  },
);

it.concurrent(
  'SIGTERM in the middle of a first sync: exit code 0 in time, and the next process goes on',
  async ({ expect }) => {
    const evidence = await endInTheMiddle('embedded', { ...ON, items: 24 });
    expect(evidence).toContain('24 after the restart, 0 duplicates');
  },
);

it.concurrent('a second process on the same directory is told who has it, and ends', async ({ expect }) => {
  expect(await shareDirectory(ON)).toContain('exit code 1 and names the first');
});

describe('what counts as two reconciliations of one repository at once', () => {
  const repository = 'learner/journey';
  function aCall(process: string, operation: string, [at, until]: readonly [number, number]): Call {
    const rest = { repository, isWrite: operation !== 'Observe', write: 0, passedOn: true, status: 200 };
    return { process, operation, at, until, ...rest };
  }

  it.each([
    {
      name: 'one after the other: none',
      calls: [aCall('A', 'Observe', [0, 1]), aCall('A', 'write', [2, 3]), aCall('B', 'Observe', [4, 5])],
      overlaps: 0,
    },
    {
      name: 'a reconciliation within another: one',
      calls: [aCall('A', 'Observe', [0, 1]), aCall('B', 'Observe', [2, 3]), aCall('A', 'write', [4, 5])],
      overlaps: 1,
    },
    {
      name: 'a second reconciliation of the first process after that of the other: none',
      calls: [aCall('A', 'Observe', [0, 1]), aCall('B', 'Observe', [2, 3]), aCall('A', 'Observe', [4, 5])],
      overlaps: 0,
    },
    {
      name: 'a request that was never answered lasts for ever: one',
      calls: [{ ...aCall('A', 'Observe', [0, 1]), until: null }, aCall('B', 'Observe', [9, 10])],
      overlaps: 1,
    },
  ])('$name', ({ calls, overlaps }) => {
    expect(findOverlaps(findReconciliations(calls))).toHaveLength(overlaps);
  });
});
