// A new pace changes nothing but dates, whatever the roadmap: all that ship, and random ones.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Progress } from '../../../../src/progress/progress.ts';
import { parseRoadmap } from '../../../../src/roadmap/parse.ts';
import type { Roadmap } from '../../../../src/roadmap/roadmap.ts';
import { repace } from '../../../../src/tracker/repace/repace.ts';
import { parseWish } from '../../../../src/tracker/repace/wish.ts';
import { runs, some } from '../../../harness/depth.ts';
import { progressIn, readableRoadmaps, writtenRoadmaps } from './written-roadmaps.ts';

/** The text with all that may change masked. */
function masked(text: string): string {
  return text.replace(/\b(start|pace|due|duration)(: *(?:&\w+ )?["']?)[^"'#,}\r\n]*[^"'#,}\r\n ]/g, '$1$2·');
}

const WISHES = [
  '',
  '3 hours/week',
  '40h/week',
  'finish 2028-06-30',
  'shift 3 weeks',
  'shift 2 months',
  'shift 4 days back',
];

interface Followed {
  readonly roadmap: Roadmap;
  readonly progress: Progress;
}

/** Only dates, byte for byte; the same roadmap but for them; and what was said is what it says. */
function expectOnlyDates(source: string, { roadmap, progress }: Followed, words: string): boolean {
  const read = parseWish(words);
  if (!read.ok) throw new Error(words);
  const repaced = repace({ source, bases: [], wish: read.wish, progress, today: '2027-01-15' });
  if (repaced.kind === 'refused') expect(repaced.refusal.message).not.toMatch(/More than the dates/);
  if (repaced.kind !== 'changed') return false;
  expect(masked(repaced.text)).toBe(masked(source));
  expect(repaced.text).not.toBe(source);
  const after = parseRoadmap(repaced.text);
  if (!after.ok) throw new Error('no roadmap');
  expect(after.roadmap.phases.map(({ due }) => due)).toEqual(repaced.phases.map((phase) => phase.after));
  expect(roadmap.phases.map(({ due }) => due)).toEqual(repaced.phases.map((phase) => phase.before));
  expect(undated(after.roadmap)).toEqual(undated(roadmap));
  return true;
}

function undated(roadmap: Roadmap) {
  return { ...roadmap, start: 0, pace: 0, phases: roadmap.phases.map((phase) => ({ ...phase, due: 0 })) };
}

test('no other byte changes: every roadmap that ships or stands in the tests', () => {
  let [tried, changed] = [0, 0];
  for (const [index, { source, roadmap }] of some(readableRoadmaps()).entries()) {
    const ids = roadmap.phases.flatMap(({ items }) => items.map(({ id }) => id));
    const learners = [[], ids.slice(0, Math.ceil(ids.length / 3))].map((done) => progressIn(roadmap, done));
    for (const [at, words] of WISHES.entries()) {
      const progress = learners[(index + at) % learners.length];
      tried += 1;
      if (progress !== undefined && expectOnlyDates(source, { roadmap, progress }, words)) changed += 1;
    }
  }
  expect(changed).toBeGreaterThan(0.6 * tried);
});

const RANDOM = runs(450);

test('no other byte changes: random roadmaps, however they are written', () => {
  let changed = 0;
  fc.assert(
    fc.property(writtenRoadmaps(), fc.constantFrom(...WISHES), fc.nat(12), (source, words, share) => {
      const parsed = parseRoadmap(source);
      if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems)}\n${source}`);
      const { roadmap } = parsed;
      const ids = roadmap.phases.flatMap(({ items }) => items.map(({ id }) => id));
      const progress = progressIn(roadmap, ids.slice(0, share));
      if (expectOnlyDates(source, { roadmap, progress }, words)) changed += 1;
    }),
    RANDOM,
  );
  expect(changed).toBeGreaterThan(0.4 * RANDOM.numRuns);
});
