import { describe, expect, test } from 'vitest';
import { createIntents } from '../../../src/github/apply/intents.ts';
import { FakeClock } from '../../harness/fake-clock.ts';
import { anIssue, anObserved } from '../../../tools/harness/builders/observed.ts';

/** A list with an issue of each of these items. */
function listing(...items: readonly string[]) {
  const body = (item: string) => `<!-- milepost:item id=${item} sum=0 -->\n\n<!-- milepost:end -->`;
  return anObserved({ issues: items.map((item, index) => anIssue({ number: index + 1, body: body(item) })) });
}

const STALE = expect.objectContaining({
  code: 'stale',
  retryable: true,
  message: expect.stringContaining('"sql"') as string,
}) as Error;

describe('an issue that was about to be created', () => {
  test('and that a list lacks: it may exist, reconcile again', async () => {
    const intents = createIntents(new FakeClock());
    await intents.intend('sql');
    expect(() => {
      intents.check(listing('python'));
    }).toThrow(STALE);
  });

  test('and that a list shows: it exists', async () => {
    const intents = createIntents(new FakeClock());
    await intents.intend('sql');
    intents.check(listing('sql'));
    intents.check(listing());
  });

  test("is not the one of a stranger's that carries its marker", async () => {
    const intents = createIntents(new FakeClock());
    await intents.intend('sql');
    const { issues } = listing('sql');
    expect(() => {
      intents.check({ issues: issues.map((issue) => ({ ...issue, ours: false })) });
    }).toThrow(STALE);
  });

  test('that the process outlived is in no doubt', async () => {
    const intents = createIntents(new FakeClock());
    await intents.intend('sql');
    intents.settle('sql');
    intents.check(listing());
  });

  test('is in doubt for a minute', async () => {
    const clock = new FakeClock();
    const intents = createIntents(clock);
    await intents.intend('sql');
    await clock.advance(60_000);
    expect(() => {
      intents.check(listing());
    }).toThrow(STALE);
    await clock.advance(1);
    intents.check(listing());
  });

  test('is written down before, for the process after', async () => {
    const clock = new FakeClock();
    const items = new Map<string, number>();
    const saved: string[] = [];
    const save = () => Promise.resolve(void saved.push(...items.keys()));
    await createIntents(clock, { items, save }).intend('sql');
    expect(saved).toEqual(['sql']);
    const next = createIntents(clock, { items: new Map(items), save });
    expect(() => {
      next.check(listing());
    }).toThrow(STALE);
  });
});
