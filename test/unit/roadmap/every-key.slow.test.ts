// Every key of the schema reaches everything: it is parsed, kept through `extends`, printed, imported and shown, or the
// tables below say why not. The values are the examples of the schema, so a new key is walked without a word here.
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { referenceFields, type Table } from '../../../schema/reference.ts';
import { importMarkdown } from '../../../src/import/import-markdown.ts';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { printRoadmap } from '../../../src/roadmap/print.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { vocabularyOf } from '../../../src/roadmap/schema/keys.ts';
import { planFor, settled } from '../../../tools/harness/builders/after.ts';
import { anObserved } from '../../../tools/harness/builders/observed.ts';
import { around } from './around.ts';

/** Said about another roadmap (extend.test.ts), and the version, of which there is one. */
const NOT_ITS_OWN = ['version', 'extends', 'skip', 'change', 'add'];

const KEYS = Object.entries(referenceFields()).flatMap(([table, fields]) =>
  fields
    .filter(({ key }) => table !== 'place' && !(table === 'roadmap' && NOT_ITS_OWN.includes(key)))
    .map(({ key, examples }) => ({
      name: `${table}.${key}`,
      table: table as Table,
      key,
      value: examples[0],
    })),
);

function roadmapOf(file: object, base?: object): Roadmap {
  const bases = base === undefined ? [] : [{ file: 'base', source: stringify(base) }];
  const result = parseRoadmap(stringify(file), bases);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.roadmap;
}

describe.each(KEYS)('$name', ({ name, table, key, value }) => {
  const file = around(table, { [key]: value });
  const roadmap = roadmapOf(file);
  const without = roadmapOf(around(table));

  test('is parsed', () => {
    expect(roadmap).not.toEqual(without);
  });

  test('is taken over from an extended roadmap', () => {
    const extended = roadmapOf({ version: 1, extends: 'base' }, file);
    expect(extended).toEqual(withIds(table === 'tracker' || key === 'tracker' ? without : roadmap));
  });

  test('is printed', () => {
    expect(parseRoadmap(printRoadmap(roadmap))).toEqual({ ok: true, roadmap, warnings: [] });
  });

  test('is shown, or is listed with the reason why not', () => {
    const isShown = JSON.stringify(shown(roadmap)) !== JSON.stringify(shown(without));
    expect(isShown ? 'shown' : 'not shown').toBe(Object.hasOwn(NOT_SHOWN, name) ? 'not shown' : 'shown');
  });
});

test.each(KEYS.filter(isChangeable))('$name is changed in an extended roadmap', ({ table, key, value }) => {
  const change = { [table === 'item' ? 'b' : 'q']: { [key]: value } };
  const extended = roadmapOf({ version: 1, extends: 'base', change }, around(table));
  expect(extended).toEqual(withIds(roadmapOf(around(table, { [key]: value }))));
});

test('what the tables below list are keys of the schema', () => {
  const known = KEYS.map(({ name }) => name);
  expect(
    [...Object.keys(NOT_SHOWN), ...Object.keys(NOT_IMPORTED)].filter((name) => !known.includes(name)),
  ).toEqual([]);
});

/** What is taken over counts as if each id were written. */
function withIds(roadmap: Roadmap): Roadmap {
  const phases = roadmap.phases.map((phase) => ({
    ...phase,
    named: true,
    items: phase.items.map((item) => ({ ...item, named: true })),
  }));
  return { ...roadmap, phases };
}

/** `change` says nothing of tracks of phases: those that it takes are an item's. */
function isChangeable({ table, key }: { readonly table: Table; readonly key: string }): boolean {
  const isOfBoth = table === 'item' || (table === 'phase' && key !== 'tracks');
  return isOfBoth && vocabularyOf([]).keys.change.includes(key);
}

/** What people see on GitHub once the roadmap is there, in a repository without a README; markers are not seen. */
function shown(roadmap: Roadmap): object {
  const start = anObserved({ readme: null });
  const { actions, conflicts } = planFor(roadmap, start);
  const { issues, milestones, readme } = settled(roadmap, start);
  const visible = (text: string | null | undefined) => text?.replace(/<!-- milepost:[^>]*-->/g, '');
  return {
    conflicts,
    labels: actions.filter(({ type }) => type === 'create-label'),
    issues: issues.map((issue) => ({ ...issue, body: visible(issue.body) })),
    milestones: milestones.map((milestone) => ({
      ...milestone,
      description: visible(milestone.description),
    })),
    readme: visible(readme?.text),
  };
}

/** Keys of which nothing is seen on GitHub, and why. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'roadmap.author': 'it is for those who read or extend the file',
  'roadmap.pace': 'it chooses what comes next among items with hours',
  'roadmap.track': 'it decides which phases and items there are: `tracks` of both',
  'roadmap.kinds': 'a kind that no item has makes no label; see the keys of a kind',
  'phase.id': 'the marker has it',
  'phase.was': 'it finds the milestone again',
  'item.was': 'it finds the issue again',
  'track.summary': 'it is for those who choose, in the file',
  'tracker.bases': 'it decides which merges count',
  'tracker.dependencies': 'it is for items with needs',
  'tracker.count': 'it weighs items with hours',
};

/** One document that says all that an import can read. */
const DOCUMENT = `# My plan

A year of music, from the first chord to the first song.

## 🎸 Phase 1: Basics (4 weeks)

Goal: play a song.

Key milestone: a song on stage.

- [x] Course: [Harmony](https://example.org) by Berklee: know the chords (40 hours) (optional)
  - [The notes](https://example.org/notes)
  - Scales
- Skill: SQL (intermediate)
- Project: A dashboard
  - [ ] data is in
- Book: [Deep Work](../deep-work.md)
- Certification: AWS
- Exam: IELTS
- Degree: Computer Science
- Practice: Fifty exercises
- Community: Answer questions
- Career: Write a CV
- Task: Set up the laptop

One of the following:

- Course: [Python](https://example.org/python) by Michigan (20 hours)
- Book: Automate
`;

/** Keys that no import makes, and why. */
const NOT_IMPORTED: Readonly<Record<string, string>> = {
  'roadmap.author': 'a document does not say whom its list is from',
  'roadmap.start': 'the day is the learner’s',
  'roadmap.pace': 'the hours are the learner’s',
  'roadmap.track': 'no document marks its tracks, so there are none to choose from',
  'roadmap.tracks': 'no document marks its tracks',
  'roadmap.kinds': 'what has no kind that is known is a task',
  'roadmap.skills': 'a list of skills becomes items',
  'roadmap.tracker': 'settings are the learner’s',
  'phase.due': 'days of a document lie in the past',
  'phase.was': 'there was nothing before it',
  'phase.tracks': 'no document marks its tracks',
  'item.needs': 'the order says it',
  'item.path': 'a document does not say where the work will be',
  'item.tracks': 'no document marks its tracks',
  'item.was': 'there was nothing before it',
};

describe('the import', () => {
  const imported = importMarkdown(DOCUMENT);
  const roadmap = imported.ok ? (parse(imported.yaml) as Written) : undefined;
  const phases = roadmap?.phases ?? [];
  const items = phases.flatMap((phase) => phase.items);
  const made: Readonly<Record<string, readonly object[]>> = {
    roadmap: roadmap === undefined ? [] : [roadmap],
    phase: phases,
    item: items,
    choice: items.flatMap((item) => item['one-of'] ?? []),
  };
  test.each(KEYS.filter(({ table }) => Object.hasOwn(made, table)))(
    '$name is made, or is listed with the reason why not',
    ({ name, table, key }) => {
      const isMade = made[table]?.some((one) => key in one) === true;
      expect(isMade ? 'made' : 'not made').toBe(Object.hasOwn(NOT_IMPORTED, name) ? 'not made' : 'made');
    },
  );
});

interface Written {
  readonly phases: readonly { readonly items: readonly { readonly 'one-of'?: readonly object[] }[] }[];
}
