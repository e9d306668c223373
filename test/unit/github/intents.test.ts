import { describe, expect, test } from 'vitest';
import { createIntents } from '../../../src/github/apply/intents.ts';
import { FakeClock } from '../../harness/clocks/fake-clock.ts';
import { aComment, anIssue, anObserved } from '../../../tools/harness/builders/observed.ts';

/** A list with an issue of each of these items. */
function listing(...items: readonly string[]) {
  const body = (item: string) => `<!-- milepost:item id=${item} sum=0 -->\n\n<!-- milepost:end -->`;
  return anObserved({ issues: items.map((item, index) => anIssue({ number: index + 1, body: body(item) })) });
}

const SQL = { item: 'sql' };

function stale(about: string): Error {
  const message = expect.stringContaining(about) as string;
  return expect.objectContaining({ code: 'stale', retryable: true, message }) as Error;
}

const STALE = stale('"sql"');

describe('an issue that was about to be created', () => {
  test('and that a list lacks: it may exist, reconcile again', async () => {
    const intents = createIntents(new FakeClock());
    await intents.intend(SQL);
    expect(() => {
      intents.check(listing('python'));
    }).toThrow(STALE);
  });

  test('and that a list shows: it exists', async () => {
    const intents = createIntents(new FakeClock());
    await intents.intend(SQL);
    intents.check(listing('sql'));
    intents.check(listing());
  });

  test("is not the one of a stranger's that carries its marker", async () => {
    const intents = createIntents(new FakeClock());
    await intents.intend(SQL);
    const { issues } = listing('sql');
    expect(() => {
      intents.check({ issues: issues.map((issue) => ({ ...issue, ours: false })) });
    }).toThrow(STALE);
  });

  test('that the process outlived is in no doubt', async () => {
    const intents = createIntents(new FakeClock());
    await intents.intend(SQL);
    intents.settle(SQL);
    intents.check(listing());
  });

  test('is in doubt for a minute', async () => {
    const clock = new FakeClock();
    const intents = createIntents(clock);
    await intents.intend(SQL);
    await clock.advance(60_000);
    expect(() => {
      intents.check(listing());
    }).toThrow(STALE);
    await clock.advance(1);
    intents.check(listing());
  });

  test('is written down before, for the process after', async () => {
    const clock = new FakeClock();
    const times = new Map<string, number>();
    const saved: string[] = [];
    const save = () => Promise.resolve(void saved.push(...times.keys()));
    await createIntents(clock, { times, save }).intend(SQL);
    expect(saved).toEqual(['sql']);
    const next = createIntents(clock, { times: new Map(times), save });
    expect(() => {
      next.check(listing());
    }).toThrow(STALE);
  });
});

describe('a comment that was about to be written', () => {
  const MARKER = '<!-- milepost:completed pull=7 -->';
  const COMMENT = { issue: 12, marker: MARKER };
  const NOT_SHOWN = stale('#12');

  /** Issue 12 with comments of ours that begin so. */
  function issueWith(...markers: readonly string[]) {
    const comments = markers.map((marker, index) => aComment({ id: index + 1, body: `${marker}\nDone.` }));
    return anObserved({ issues: [anIssue({ number: 12, comments })] });
  }

  test.each([
    ['no comment', issueWith()],
    ['another comment of ours', issueWith('<!-- milepost:conflict -->')],
    ['one that tells of another merge', issueWith('<!-- milepost:completed pull=77 -->')],
    ['nothing of the issue', anObserved()],
  ])('and of which GitHub shows %s: it may exist', async (_, observed) => {
    const intents = createIntents(new FakeClock());
    await intents.intend(COMMENT);
    expect(intents.told()).toEqual([12]);
    expect(() => {
      intents.checkComments(observed);
    }).toThrow(NOT_SHOWN);
    // Of issues it says nothing.
    intents.check(observed);
  });

  test('and that GitHub shows: it exists', async () => {
    const intents = createIntents(new FakeClock());
    await intents.intend(COMMENT);
    intents.checkComments(issueWith('<!-- milepost:conflict -->', MARKER));
    expect(intents.told()).toEqual([]);
    intents.checkComments(issueWith());
  });

  test("is not a stranger's that begins in the same way", async () => {
    const intents = createIntents(new FakeClock());
    await intents.intend(COMMENT);
    const comments = [aComment({ body: MARKER, ours: false })];
    expect(() => {
      intents.checkComments(anObserved({ issues: [anIssue({ number: 12, comments })] }));
    }).toThrow(NOT_SHOWN);
  });

  test('is in doubt for a minute, or until the process has outlived it', async () => {
    const clock = new FakeClock();
    const intents = createIntents(clock);
    await intents.intend(COMMENT);
    await clock.advance(60_000);
    expect(intents.told()).toEqual([12]);
    await clock.advance(1);
    intents.checkComments(issueWith());
    await intents.intend(COMMENT);
    intents.settle(COMMENT);
    expect(intents.told()).toEqual([]);
  });

  test('is written down before, for the process after', async () => {
    const clock = new FakeClock();
    const times = new Map<string, number>();
    let saved = new Map<string, number>();
    const save = () => {
      saved = new Map(times);
      return Promise.resolve();
    };
    await createIntents(clock, { times, save }).intend(COMMENT);
    const next = createIntents(clock, { times: saved, save });
    expect(next.told()).toEqual([12]);
    next.checkComments(issueWith(MARKER));
    expect(saved.size).toBe(0);
  });
});
