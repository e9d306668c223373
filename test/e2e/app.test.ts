// The App from webhook to README: few requests, and the same end whatever order the deliveries come in.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kindsOfDatabase } from '../harness/database.ts';
import { Running, WRITES_OF_FIRST_SYNC, reconciliations } from './running.ts';

let running: Running;

beforeEach(async () => {
  running = await Running.start();
});

afterEach(async () => {
  await running.close();
});

describe('requests, from a cause until nothing more happens', () => {
  it.each(kindsOfDatabase())('are few, %s', async (kind) => {
    // As an operator runs it: a merge's webhooks are to be gathered on a slow machine, too.
    await running.close();
    running = await Running.start({ kind, gatherS: 3 });
    const first = await running.during(() => running.install());
    expect(first.length).toBeLessThanOrEqual(WRITES_OF_FIRST_SYNC + 5);
    expect(first.every(({ status }) => (status ?? 500) < 400)).toBe(true);
    expect(running.issues).toHaveLength(3);

    const noop = await running.during(() => running.push('notes.md', 'Hello'));
    expect(reconciliations(noop, ['Observe'])).toEqual([['Observe']]);

    const merged = await running.during(() => running.merge(`Closes #${running.issue('Statistics').number}`));
    expect(reconciliations(merged, ['Observe'])).toEqual([
      ['Observe', 'Details', 'issues/create-comment', 'Commit'],
    ]);

    const completes = await running.during(() => running.merge('Completes: sql'));
    // On a slow machine its webhooks may be more than one cause, and what was seen is read again before it is overwritten.
    const asked = completes.map(({ operation }) => operation);
    expect(asked.filter((name) => name !== 'Observe' && !name.includes('/get-'))).toEqual([
      'Details',
      'issues/create-comment',
      'issues/update',
      'issues/update-milestone',
      'Commit',
    ]);
    expect(running.repository.milestones[0]?.state).toBe('closed');
    expect(await running.leftovers()).toEqual([]);
  });
});

describe('deliveries', () => {
  beforeEach(async () => {
    await running.during(() => running.install());
    running.sandbox.deliveries.mode = 'hold';
  });

  async function sendHeld(
    order: (guids: readonly string[]) => readonly string[],
    times = 1,
  ): Promise<number> {
    const from = running.sandbox.log.entries.length;
    const guids = order(running.sandbox.deliveries.held.map(({ guid }) => guid));
    await Promise.all(guids.map((guid) => running.sandbox.deliveries.send(guid, times)));
    running.sandbox.deliveries.mode = 'send';
    await running.settle();
    return running.sandbox.log.since(from).filter(({ operation }) => operation === 'Observe').length;
  }

  async function work(): Promise<void> {
    running.merge(`Closes #${running.issue('Statistics').number}`);
    running.push('notes.md', 'Hello');
    running.merge('Completes: sql');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }

  it('three times at once are one reconciliation, and one comment', async () => {
    await work();
    expect(await sendHeld((guids) => guids, 3)).toBe(1);
    expect(running.issue('Statistics').comments).toHaveLength(1);
    expect(running.issue('SQL').comments).toHaveLength(1);
    expect(await running.leftovers()).toEqual([]);
  });

  it('in any order, or only the last one, lead to the same end', async () => {
    const orders: readonly ((guids: readonly string[]) => readonly string[])[] = [
      (guids) => guids,
      (guids) => guids.toReversed(),
      (guids) => guids.toSorted(),
      (guids) => guids.slice(-1),
    ];
    const ends: object[] = [];
    for (const order of orders) {
      await work();
      await sendHeld(order);
      ends.push(running.seen());
      expect(await running.leftovers()).toEqual([]);
      await running.close();
      running = await Running.start();
      await running.during(() => running.install());
      running.sandbox.deliveries.mode = 'hold';
    }
    for (const other of ends) expect(other).toEqual(ends[0]);
  });
});

describe('a push of a new roadmap and a merge at the same moment', () => {
  it('end as if one had come after the other', async () => {
    await running.during(() => running.install());
    await running.during(() => {
      running.merge(`Closes #${running.issue('Statistics').number}`);
      running.push(
        '.github/roadmap.yml',
        'version: 1\ntitle: T\nphases: [{title: Ground, items: [{id: statistics, course: Numbers}]}]\n',
      );
    });
    expect(running.issue('Numbers').state).toBe('closed');
    expect(running.issue('SQL')).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(running.readme()).toMatch(/100\s%/);
    expect(await running.leftovers()).toEqual([]);
  });
});
