// progress.json: what it says, that its schema is the published one, and its laws.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeProgress } from '../../../src/progress/compute.ts';
import { type Figures, figuresJsonSchema, figuresSchema } from '../../../src/progress/figures/figures.ts';
import { renderProgressJson } from '../../../src/progress/figures/progress-json.ts';
import type { ItemStatus } from '../../../src/progress/progress.ts';
import type { Item } from '../../../src/roadmap/roadmap.ts';
import { anItem, aPhase, aRoadmap } from '../../../tools/harness/builders/roadmap.ts';
import { runs } from '../../harness/depth.ts';
import { EVERYTHING, FINISHED, HALFWAY, progressWith } from './learner.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(figuresJsonSchema());

const ABOUT = { path: '.github/roadmap.yml' };

function read(text: string): Figures {
  const figures: unknown = JSON.parse(text);
  validate(figures);
  expect(validate.errors).toBeNull();
  return figuresSchema.parse(figures);
}

test('the published schema is fresh: after a change, run npm run schema', () => {
  const published = readFileSync(new URL('../../../schema/progress.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(figuresJsonSchema());
});

test.each([
  ['halfway', HALFWAY],
  ['new', progressWith({})],
  ['finished', FINISHED],
  ['everything', EVERYTHING],
])('%s', async (name, progress) => {
  const text = renderProgressJson(progress, ABOUT);
  await expect(text).toMatchFileSnapshot(`snapshots/progress-${name}.json`);
  expect(read(text).percent).toBe(progress.percent);
});

test.each([
  ['Machine Learning', 'machine-learning'],
  ['机器学习', '机器学习'],
])('the roadmap %s is known as %s', (title, id) => {
  const { roadmap } = read(renderProgressJson({ ...HALFWAY, title }, { path: null }));
  expect(roadmap).toEqual({ id, version: 1, title, path: null });
});

test('of a roadmap without skills nothing is said of skills', () => {
  expect(read(renderProgressJson({ ...HALFWAY, skills: [] }, ABOUT))).not.toHaveProperty('skills');
});

test('a reader of this version can read what a later one adds', () => {
  const later = { ...read(renderProgressJson(HALFWAY, ABOUT)), mood: 'good' };
  expect(validate(later)).toBe(true);
  expect(figuresSchema.safeParse(later).success).toBe(true);
  expect(validate({ ...later, version: 2 })).toBe(false);
});

const DAY = fc
  .integer({ min: 0, max: 400 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const NUMBER = fc.integer({ min: 1, max: 9999 });

const STATUS: fc.Arbitrary<ItemStatus> = fc.oneof(
  fc.record(
    { state: fc.constant('open' as const), issue: NUMBER, inProgress: NUMBER },
    { requiredKeys: ['state'] },
  ),
  fc.record(
    { state: fc.constant('done' as const), issue: NUMBER, evidence: NUMBER, doneOn: DAY },
    { requiredKeys: ['state'] },
  ),
  fc.record({ state: fc.constant('skipped' as const), issue: NUMBER }, { requiredKeys: ['state'] }),
);

const GIVEN = fc.record({
  pace: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  items: fc.array(
    fc.record({
      hours: fc.option(
        fc.integer({ min: 1, max: 4000 }).map((tenths) => tenths / 10),
        { nil: undefined },
      ),
      optional: fc.boolean(),
      needsBefore: fc.boolean(),
      status: STATUS,
    }),
    { minLength: 1, maxLength: 30 },
  ),
});

type Given = typeof GIVEN extends fc.Arbitrary<infer Value> ? Value : never;

function learnerOf({ pace, items }: Given) {
  const built = items.map(({ hours, optional, needsBefore }, index): Item =>
    anItem({
      ...{ id: `i${index}`, title: `Title ${index}`, optional },
      needs: needsBefore && index > 0 ? [`i${index - 1}`] : [],
      ...(hours !== undefined && { hours }),
    }),
  );
  const half = Math.ceil(built.length / 2);
  const phases = [built.slice(0, half), built.slice(half)].map((own, index) =>
    aPhase({ id: `p${index}`, title: `Phase ${index}`, items: own }),
  );
  const roadmap = aRoadmap({ phases, ...(pace !== undefined && { pace }) });
  const states = items.map(({ status }, index) => [`i${index}`, status] as const);
  const textOf = (statuses: readonly (readonly [string, ItemStatus])[]) =>
    renderProgressJson(computeProgress({ roadmap, items: new Map(statuses), milestones: new Map() }), {
      path: null,
    });
  return { roadmap, states, textOf };
}

test('law: the schema holds, the weights sum up, and 100 % means that nothing is left', () => {
  fc.assert(
    fc.property(GIVEN, (given) => {
      const { states, textOf } = learnerOf(given);
      const figures = read(textOf(states));
      const items = figures.phases.flatMap((phase) => phase.items);
      const required = items.filter(({ optional }) => !optional);
      const counted = (required.length > 0 ? required : items).filter(({ state }) => state !== 'skipped');
      const sum = (of: readonly { weight: number }[]) => of.reduce((total, { weight }) => total + weight, 0);
      expect(sum(counted)).toBeCloseTo(figures.weight.all, 4);
      expect(sum(counted.filter(({ state }) => state === 'done'))).toBeCloseTo(figures.weight.done, 4);
      expect(figures.percent === 100).toBe(counted.every(({ state }) => state === 'done'));
      expect(figures.forecast.kind === 'done').toBe(figures.percent === 100);
      for (const key of ['done', 'required', 'optionalDone', 'optional', 'skipped'] as const)
        expect(figures.phases.reduce((total, phase) => total + phase[key], 0)).toBe(figures[key]);
    }),
    runs(200),
  );
});

test('law: the same state gives the same bytes, in whatever order it was found', () => {
  fc.assert(
    fc.property(GIVEN, (given) => {
      const { states, textOf } = learnerOf(given);
      const text = textOf(states);
      expect(textOf(states.toReversed())).toBe(text);
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    }),
    runs(100),
  );
});

test('law: no figure falls when an item is done', () => {
  fc.assert(
    fc.property(GIVEN, fc.nat(), DAY, (given, at, doneOn) => {
      const { states, textOf } = learnerOf(given);
      const open = states.flatMap(([, { state }], index) => (state === 'open' ? [index] : []));
      const next = open[at % Math.max(open.length, 1)];
      if (next === undefined) return;
      const done = states.with(next, [`i${next}`, { state: 'done', doneOn }]);
      const [before, after] = [read(textOf(states)), read(textOf(done))];
      for (const key of ['percent', 'done', 'optionalDone', 'required', 'optional', 'skipped'] as const)
        expect(after[key]).toBeGreaterThanOrEqual(before[key]);
      expect(after.weight.done).toBeGreaterThanOrEqual(before.weight.done);
      expect(after.weight.all).toBe(before.weight.all);
    }),
    runs(200),
  );
});

test('law: no word is in it that is not in the roadmap', () => {
  const WORDS = [
    'hours',
    'items',
    'open',
    'done',
    'skipped',
    'in progress',
    'not started',
    'in-progress',
    'ready',
    'in-order',
    'range',
    'too-early',
  ];
  fc.assert(
    fc.property(GIVEN, (given) => {
      const { roadmap, states, textOf } = learnerOf(given);
      const known = new Set([...WORDS, ...stringsIn(roadmap), 'untitled']);
      const said = stringsIn(JSON.parse(textOf(states)));
      expect(said.filter((word) => !known.has(word) && !/^\d{4}-\d\d-\d\d$/.test(word))).toEqual([
        read(textOf(states)).roadmap.id,
      ]);
    }),
    runs(50),
  );
});

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
