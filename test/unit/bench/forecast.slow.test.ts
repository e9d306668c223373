// What the forecast promises, held against the learners that ship: nobody is forecast from their own dates.
import { readFile } from 'node:fs/promises';
import { expect, it, test } from 'vitest';
import { PAUSES, countComingBack } from '../../../tools/bench/forecast/coming-back.ts';
import { judge, judgeLeavingOut } from '../../../tools/bench/forecast/judge.ts';
import { type Learner, SHIPPED, casesOf, readLearners } from '../../../tools/bench/forecast/learners.ts';
import { BASELINES, forecastDays, learnRatios, milepost } from '../../../tools/bench/forecast/methods.ts';
import { printComingBack, printRatios } from '../../../tools/bench/forecast/print-ratios.ts';
import { quantile } from '../../../tools/bench/forecast/quantile.ts';

const learners = await readLearners(SHIPPED);
const verdict = judgeLeavingOut(learners, milepost);

test('half of learners finish by the first day, and 17 of 20 by the second', () => {
  expect(verdict.learners).toBeGreaterThan(40);
  expect(verdict.byHalf).toBeGreaterThanOrEqual(0.43);
  expect(verdict.byHalf).toBeLessThanOrEqual(0.57);
  expect(verdict.by85).toBeGreaterThanOrEqual(0.78);
  expect(verdict.by85).toBeLessThanOrEqual(0.91);
});

test('no other way to forecast that is right as often is sharper', () => {
  const others = Object.values(BASELINES).map((method) => judgeLeavingOut(learners, method));
  const right = others.filter(
    ({ byHalf, by85 }) => Math.abs(byHalf - 0.5) < 0.07 && Math.abs(by85 - 0.85) < 0.07,
  );
  expect(right.length).toBeGreaterThan(2);
  for (const other of right) expect(other.pinball).toBeGreaterThan(verdict.pinball);
});

test('the ratios that ship are those of the learners that ship', async () => {
  const shipped = await readFile(new URL('../../../src/progress/remaining-time.ts', import.meta.url), 'utf8');
  expect(shipped).toBe(printRatios(learnRatios(learners.flatMap(casesOf))));
});

test('so do the shares of those who come back', async () => {
  const shares = PAUSES.map((days) => countComingBack(learners, days));
  const file = new URL('../../../src/progress/now/coming-back.ts', import.meta.url);
  expect(await readFile(file, 'utf8')).toBe(printComingBack(shares));
  const page = new URL('../../../docs/decisions/0021-a-forecast-from-other-learners.md', import.meta.url);
  const text = await readFile(page, 'utf8');
  for (const { days, share } of shares)
    expect(text).toContain(`| ${days} days | ${Math.round(share * 100)} % |`);
});

it.each<[string, Pick<Learner, 'days' | 'planned'>[], number]>([
  ['who came back, and then stopped', [{ days: [0, 20] }], 0.5],
  ['who came back and did all that was planned', [{ days: [0, 20], planned: 2 }], 1],
  ['who stopped', [{ days: [0, 13], planned: 3 }], 0],
  ['each pause, not each learner', [{ days: [0, 14, 28, 42], planned: 4 }, { days: [0] }], 0.75],
])('counts %s', (_who, given, share) => {
  const some = given.map((one, index) => ({ id: String(index), ...one }));
  expect(countComingBack(some, 14)).toEqual({ days: 14, share });
});

test('the record in the decision is what comes of them', async () => {
  const page = new URL('../../../docs/decisions/0021-a-forecast-from-other-learners.md', import.meta.url);
  const { byHalf, by85, medianWidthRatio, pinball } = verdict;
  expect(await readFile(page, 'utf8')).toContain(
    `| **Milepost** | ${Math.round(byHalf * 100)} % | ${Math.round(by85 * 100)} % | ${medianWidthRatio} | ${pinball} |`,
  );
});

/** Finishes one item each `every` days. */
function steady(every: number): Learner {
  return { id: `every ${every}`, days: Array.from({ length: 100 }, (_, at) => at * every) };
}

test('who goes on as steadily as before is through when it was said', () => {
  const [one] = casesOf(steady(1));
  if (one === undefined) throw new Error('no case');
  expect(one).toMatchObject({ remaining: 8, took: 8 });
  expect(forecastDays(one, { half: 1, most: 2 })).toEqual({ half: 8, most: 16 });
});

it('counts each learner the same, however long their history is', () => {
  const cases = [steady(1), steady(3)].map(casesOf);
  expect(cases.map((own) => own.length)).not.toEqual([cases[0]?.length, cases[0]?.length]);
  for (const own of cases) expect(own.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1);
});

test('a forecast that is always too early is never right', () => {
  const early = judge(learners, () => ({ half: 0, most: 0 }));
  expect([early.byHalf, early.by85]).toEqual([0, 0]);
});

it.each([
  [0.5, [1, 2, 3], 2],
  [0.5, [5], 5],
  [0, [1, 2], 1],
  [1, [1, 2], 2],
  [0.5, [1, 3], 2],
])('quantile %f of %j is %f', (share, values, expected) => {
  const weighed = values.map((value) => ({ value, weight: 1 }));
  expect(quantile(weighed, share)).toBe(expected);
});
