// Whether it is one repository's affair, or GitHub as a whole does not answer.
import { describe, expect, test } from 'vitest';
import { MilepostError } from '../../../src/errors.ts';
import { watchOutage } from '../../../src/queue/outage-watch.ts';

const DOWN = new MilepostError('502', { code: 'unavailable', hint: '', retryable: true });
const REFUSED = new MilepostError('429', { code: 'refused', hint: '', retryable: true });

/** Counts how often what waits is brought forward. */
function watched() {
  const statements: string[] = [];
  const outage = watchOutage({
    executeSql: (text) => {
      statements.push(text);
      return Promise.resolve({ rows: [] });
    },
  });
  return { outage, broughtForward: () => statements.filter((text) => text.includes('UPDATE')).length };
}

describe('when GitHub answers again, what waits is brought forward', () => {
  test.each<[string, readonly [string, unknown][], number]>([
    ['not where nothing failed', [], 0],
    ['not after one repository failed', [['1', DOWN]], 0],
    ['not after one repository failed again and again', Array.from({ length: 9 }, () => ['1', DOWN]), 0],
    [
      'after two repositories failed',
      [
        ['1', DOWN],
        ['2', DOWN],
      ],
      1,
    ],
    [
      'after a repository and a periodic job failed',
      [
        ['1', DOWN],
        ['listing', DOWN],
      ],
      1,
    ],
    [
      'once, however many failed',
      [
        ['1', DOWN],
        ['2', DOWN],
        ['3', DOWN],
        ['1', DOWN],
      ],
      1,
    ],
    [
      'not after refusals: GitHub did answer',
      [
        ['1', REFUSED],
        ['2', REFUSED],
      ],
      0,
    ],
    [
      'not after mistakes of ours',
      [
        ['1', new TypeError('x')],
        ['2', 'boom'],
      ],
      0,
    ],
    [
      'not after one failure and one refusal',
      [
        ['1', DOWN],
        ['2', REFUSED],
      ],
      0,
    ],
  ])('%s', async (_, failures, times) => {
    const { outage, broughtForward } = watched();
    for (const [source, error] of failures) outage.note(source, error);
    await outage.isOver();
    expect(broughtForward()).toBe(times);
    await outage.isOver();
    expect(broughtForward()).toBe(times);
  });

  test('not after two failures with an answer between them', async () => {
    const { outage, broughtForward } = watched();
    outage.note('1', DOWN);
    await outage.isOver();
    outage.note('2', DOWN);
    await outage.isOver();
    expect(broughtForward()).toBe(0);
  });

  test('again after the next time that it was down', async () => {
    const { outage, broughtForward } = watched();
    for (let time = 1; time <= 3; time += 1) {
      outage.note('1', DOWN);
      outage.note('2', DOWN);
      await outage.isOver();
      expect(broughtForward()).toBe(time);
    }
  });
});
