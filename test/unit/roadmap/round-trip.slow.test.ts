import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import {
  KINDS,
  type Choice,
  type Item,
  type Phase,
  type Roadmap,
  type Tracker,
} from '../../../src/roadmap/roadmap.ts';
import { LEVELS } from '../../../src/roadmap/roadmap.ts';
import { printRoadmap } from '../../../tools/harness/builders/print-roadmap.ts';
import { anItem, aOneOf, aRoadmap, aTracker } from '../../../tools/harness/builders/roadmap.ts';
import { runs } from '../../harness/depth.ts';

test('a printed roadmap parses to the same roadmap', () => {
  fc.assert(
    fc.property(roadmaps(), (roadmap) => {
      expect(parseRoadmap(printRoadmap(roadmap))).toEqual({ ok: true, roadmap, warnings: [] });
    }),
    runs(50),
  );
});

test('what the builders build by default parses to itself', () => {
  const roadmap = aRoadmap();
  expect(parseRoadmap(printRoadmap(roadmap))).toEqual({ ok: true, roadmap, warnings: [] });
});

test('no text makes the parser throw', () => {
  const pieces = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '|',
    '>',
    '<<',
    '#',
    '!',
    '\t',
    '%',
    'phases:',
    'items:',
    'book: x',
    '---',
    '1',
    '?',
    '\r\n',
    'é',
    '🧠',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const result = parseRoadmap(
        `version: 1\ntitle: T\nphases:\n  - title: P\n    items:\n${parts.join('')}`,
      );
      if (result.ok) return;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const problem of result.problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
        expect(problem.message).not.toBe('');
      }
    }),
    runs(250),
  );
});

test('no bytes make the parser throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !parseRoadmap(bytes).ok));
});

/** Any printable text that a learner could mean, YAML's special characters first of all. */
function texts(max: number): fc.Arbitrary<string> {
  const special = fc.constantFrom(
    ...Array.from(`:#-?*&!|>'"%@\`[]{},~<=0123456789`),
    'ß',
    '机',
    'ё',
    '🧠',
    'yes',
    'null',
    ' ',
  );
  const unit = fc.oneof(special, fc.constantFrom(...Array.from('abcXYZ ')));
  return fc
    .array(unit, { minLength: 1, maxLength: Math.min(max, 30) })
    .map((units) => units.join('').trim())
    .filter((text) => text !== '' && text.length <= max);
}

function urls(): fc.Arbitrary<string> {
  return fc.webUrl({ withQueryParameters: true }).filter((url) => url.length <= 500);
}

function hours(): fc.Arbitrary<number> {
  return fc.double({ min: 0.25, max: 500, noNaN: true });
}

function choices(): fc.Arbitrary<Choice> {
  return fc.record(
    { kind: fc.constantFrom(...KINDS, 'talk'), title: texts(20), by: texts(40), url: urls(), hours: hours() },
    { requiredKeys: ['kind', 'title'] },
  );
}

interface Named {
  readonly id: string;
  readonly earlier: readonly string[];
}

function items({ id, earlier }: Named): fc.Arbitrary<Item> {
  const shared = {
    hours: hours(),
    notes: texts(200),
    needs: fc.subarray([...earlier]),
    paths: fc.uniqueArray(fc.constantFrom('a/**', 'b c/*.md', 'src/x'), { maxLength: 2 }),
    doneWhen: fc.array(texts(60), { maxLength: 3 }),
    optional: fc.boolean(),
    done: fc.boolean(),
    was: fc.constantFrom([], [`former-${id}`], [`former-${id}`, `first-${id}`]),
  };
  const single = fc
    .record(
      {
        ...shared,
        kind: fc.constantFrom(...KINDS, 'talk'),
        title: texts(60),
        by: texts(40),
        url: urls(),
        resources: fc.array(fc.record({ title: texts(30), url: urls() }, { requiredKeys: ['title'] }), {
          maxLength: 2,
        }),
        covers: fc.array(texts(30), { maxLength: 3 }),
        objective: texts(80),
        level: fc.constantFrom(...LEVELS),
      },
      { requiredKeys: [] },
    )
    .map((overrides) => anItem({ ...overrides, id }));
  const either = fc
    .record({
      ways: fc.tuple(choices(), choices(), choices()),
      rest: fc.record(shared, { requiredKeys: [] }),
    })
    .map(({ ways, rest }) => aOneOf(ways, { ...rest, id }));
  return fc.oneof({ weight: 4, arbitrary: single }, { weight: 1, arbitrary: either });
}

function phases(index: number, sizes: readonly number[]): fc.Arbitrary<Phase> {
  const before = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
  const ids = Array.from({ length: sizes[index] ?? 1 }, (_, offset) => `item-${before + offset}`);
  const earlier = Array.from({ length: before }, (_, number) => `item-${number}`);
  return fc
    .record(
      {
        title: texts(60).map((title) => `${index} ${title}`),
        emoji: fc.constantFrom('🧠', '🚀', '⚙️', '🇫🇷', '1️⃣'),
        due: fc.constantFrom('2027-01-31', '2028-02-29', '2199-12-31'),
        goal: texts(100),
        outcome: texts(100),
        was: fc.constantFrom([], [`former-phase-${index}`]),
        items: fc.tuple(...ids.map((id) => items({ id, earlier }))),
      },
      { requiredKeys: ['title', 'items', 'was'] },
    )
    .map((phase) => ({ id: `phase-${index}`, named: true, ...phase }));
}

function kinds(): fc.Arbitrary<Roadmap['kinds']> {
  const declared = (name: string) =>
    fc.record(
      {
        name: fc.constant(name),
        color: fc.constantFrom('1d76db', '123456', '1e1000'),
        description: texts(60),
        evidence: texts(60),
      },
      { requiredKeys: ['name'] },
    );
  return fc
    .tuple(declared('talk'), fc.option(declared('book'), { nil: undefined }))
    .map((both) => both.filter((kind) => kind !== undefined));
}

function skills(ids: readonly string[]): fc.Arbitrary<Roadmap['skills']> {
  const skill = fc.record(
    {
      name: texts(40),
      target: fc.constantFrom(...LEVELS),
      group: texts(20),
      taughtBy: fc.subarray([...ids]),
    },
    { requiredKeys: ['name', 'target', 'taughtBy'] },
  );
  return fc.uniqueArray(skill, { maxLength: 3, selector: ({ name }) => name.toLowerCase() });
}

function trackers(): fc.Arbitrary<Tracker> {
  const settings = fc.record(
    {
      readme: fc.constantFrom('commit', 'pull-request', 'issue', 'off'),
      bases: fc.constantFrom([], ['main', 'release/*'], ['1.0']),
      dueDates: fc.boolean(),
      assignee: fc.constantFrom('octocat', '007'),
      labelPrefix: texts(20),
      open: fc.constantFrom('all', 'phase'),
      holidays: fc.constantFrom(
        [],
        [{ from: '2026-12-24', to: '2027-01-03' }],
        [{ name: '2027', from: '2027-01-03', to: '2027-01-03' }],
      ),
      digest: fc.constantFrom('off', 'weekly', 'friday'),
      nudges: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  return settings.map((given) => aTracker(given));
}

function roadmaps(): fc.Arbitrary<Roadmap> {
  return fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).chain((sizes) => {
    const ids = Array.from(
      { length: sizes.reduce((sum, size) => sum + size) },
      (_, index) => `item-${index}`,
    );
    return fc
      .record(
        {
          title: texts(80),
          summary: texts(200),
          author: texts(60),
          start: fc.constantFrom('2026-12-01', '2024-02-29'),
          pace: fc.double({ min: 0.5, max: 168, noNaN: true }),
          kinds: kinds(),
          skills: skills(ids),
          tracks: fc.constantFrom(
            [],
            [
              { id: 'analyst', title: 'Data Analyst' },
              { id: 'scientist', title: 'Data Scientist', summary: 'Further.' },
            ],
          ),
          tracker: trackers(),
          phases: fc.tuple(...sizes.map((_, index) => phases(index, sizes))),
        },
        { requiredKeys: ['title', 'kinds', 'phases'] },
      )
      .map((given) => aRoadmap(given));
  });
}
