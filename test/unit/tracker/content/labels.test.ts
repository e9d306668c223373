import { describe, expect, test } from 'vitest';
import { KINDS, type Roadmap } from '../../../../src/roadmap/roadmap.ts';
import {
  findRenamed,
  findRoadmapLabel,
  labelsOf,
  planIssueLabels,
  planLabels,
} from '../../../../src/tracker/content/labels.ts';
import { aPhase, aRoadmap, anItem, aTracker } from '../../../../tools/harness/builders/roadmap.ts';

const BOOK = anItem({ title: 'A book', kind: 'book' });
const OPTIONAL = anItem({ title: 'An extra', kind: 'exam', optional: true });

/** In a repository that has labels of these names. */
function planned(roadmap: Roadmap, names: readonly string[]) {
  const existing = names.map((name) => ({ name, description: '' }));
  return planLabels(roadmap, { existing, renamed: new Map(), isTakenOff: () => false });
}

describe('labels of a repository', () => {
  const roadmap = aRoadmap({ phases: [aPhase({ items: [BOOK, OPTIONAL] })] });

  test('the kinds in use, and no more', () => {
    expect(planned(roadmap, [])).toMatchInlineSnapshot(`
      [
        {
          "color": "6e7781",
          "description": "An item of the roadmap",
          "name": "roadmap",
          "type": "create-label",
        },
        {
          "color": "8250df",
          "description": "A book of the roadmap",
          "name": "book",
          "type": "create-label",
        },
        {
          "color": "b60205",
          "description": "An exam of the roadmap",
          "name": "exam",
          "type": "create-label",
        },
        {
          "color": "c5def5",
          "description": "Never lowers the percentage",
          "name": "optional",
          "type": "create-label",
        },
      ]
    `);
  });

  test.each([
    {
      name: 'optional is made only where something is',
      wanted: aRoadmap(),
      existing: [],
      made: ['roadmap', 'course'],
    },
    {
      name: 'what is there already, in any case, stays as it is',
      wanted: roadmap,
      existing: ['Roadmap', 'BOOK', 'bug'],
      made: ['exam', 'optional'],
    },
    { name: 'all there', wanted: roadmap, existing: ['roadmap', 'book', 'exam', 'optional'], made: [] },
  ])('$name', ({ wanted, existing, made }) => {
    expect(planned(wanted, existing).map(({ name }) => name)).toEqual(made);
  });

  test.each([
    ['A talk 🎤 to give', 'A talk to give'],
    ['👩‍💻 at work', 'at work'],
    ['🎤🎸', 'A talk of the roadmap'],
    ['Größe, 数学, č', 'Größe, 数学, č'],
  ])('%s is described as GitHub takes it', (description, written) => {
    const talk = anItem({ title: 'T', kind: 'talk' });
    const declared = aRoadmap({
      kinds: [{ name: 'talk', description }],
      phases: [aPhase({ items: [talk] })],
    });
    expect(planned(declared, []).find(({ name }) => name === 'talk')?.description).toBe(written);
  });

  test('fit into what GitHub takes', () => {
    const items = KINDS.map((kind) => anItem({ title: kind, kind, optional: true }));
    const labels = planned(aRoadmap({ phases: [aPhase({ items })] }), []);
    expect(labels).toHaveLength(KINDS.length + 2);
    for (const { name, color, description } of labels) {
      expect(name.length).toBeLessThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(100);
      expect(color).toMatch(/^[0-9a-f]{6}$/);
    }
    expect(new Set(labels.map(({ color }) => color)).size).toBe(labels.length);
  });
});

const PLAIN = aRoadmap();

describe('labels of an issue', () => {
  test('a new one', () => {
    expect(labelsOf(BOOK, PLAIN)).toEqual(['roadmap', 'book']);
    expect(labelsOf(OPTIONAL, PLAIN)).toEqual(['roadmap', 'exam', 'optional']);
  });

  test.each([
    { name: 'right already', item: BOOK, current: ['roadmap', 'book'], wanted: undefined },
    { name: 'right, in another case', item: BOOK, current: ['Roadmap', 'Book'], wanted: undefined },
    { name: 'right, with others', item: BOOK, current: ['bug', 'book', 'roadmap', 'x'], wanted: undefined },
    { name: 'bare', item: BOOK, current: [], wanted: ['roadmap', 'book'] },
    { name: 'one taken off', item: BOOK, current: ['book', 'bug'], wanted: ['book', 'bug', 'roadmap'] },
    {
      name: 'another kind',
      item: BOOK,
      current: ['roadmap', 'course', 'bug'],
      wanted: ['roadmap', 'bug', 'book'],
    },
    {
      name: 'optional no more',
      item: BOOK,
      current: ['roadmap', 'book', 'Optional'],
      wanted: ['roadmap', 'book'],
    },
    {
      name: 'optional now',
      item: OPTIONAL,
      current: ['roadmap', 'exam'],
      wanted: ['roadmap', 'exam', 'optional'],
    },
  ])('$name', ({ item, current, wanted }) => {
    expect(planIssueLabels({ item, current, roadmap: PLAIN, names: new Map() }).labels).toEqual(wanted);
  });
});

describe('labels of a roadmap with kinds and a prefix of its own', () => {
  const plan = (current: readonly string[]) =>
    planIssueLabels({ item: talk, current, roadmap, names: new Map() }).labels;
  const talk = anItem({ title: 'A talk', kind: 'talk', optional: true });
  const roadmap = aRoadmap({
    kinds: [
      { name: 'talk', color: 'abcdef', description: 'Something to say' },
      { name: 'book', color: '000000' },
      { name: 'essay' },
    ],
    tracker: aTracker({ labelPrefix: 'My: ' }),
    phases: [aPhase({ items: [talk, BOOK, anItem({ title: 'E', kind: 'essay' })] })],
  });

  test('are made in its colours and words, and the mark of our issues keeps its name', () => {
    expect(
      planned(roadmap, ['my: BOOK']).map(({ name, color, description }) => [name, color, description]),
    ).toEqual([
      ['roadmap', '6e7781', 'An item of the roadmap'],
      ['My: talk', 'abcdef', 'Something to say'],
      ['My: essay', '6639ba', 'An essay of the roadmap'],
      ['My: optional', 'c5def5', 'Never lowers the percentage'],
    ]);
  });

  test("replace each other, and leave a label of one's own alone", () => {
    expect(labelsOf(talk, roadmap)).toEqual(['roadmap', 'My: talk', 'My: optional']);
    expect(plan(['roadmap', 'my: essay', 'talk', 'My: Optional'])).toEqual([
      'roadmap',
      'talk',
      'My: Optional',
      'My: talk',
    ]);
    expect(plan(['roadmap', 'my: talk', 'My: optional'])).toBeUndefined();
  });
});

describe('a label that a person renamed', () => {
  const roadmap = aRoadmap({ phases: [aPhase({ items: [BOOK, OPTIONAL] })] });
  const described = planned(roadmap, []).map(({ name, description }) => ({ name, description }));
  const renamed = described.map((label) => (label.name === 'book' ? { ...label, name: 'Buch 📖' } : label));

  test('is known by its description', () => {
    expect([...findRenamed(roadmap, renamed)]).toEqual([['book', 'Buch 📖']]);
    const learning = described.map((one) => (one.name === 'roadmap' ? { ...one, name: 'Learning' } : one));
    const names = findRenamed(roadmap, learning);
    expect([...names]).toEqual([['roadmap', 'Learning']]);
    expect(planLabels(roadmap, { existing: learning, renamed: names, isTakenOff: () => false })).toEqual([]);
    expect([...findRenamed(roadmap, described)]).toEqual([]);
  });

  test.each([
    ['its own name is there as well', [...renamed, { name: 'Book', description: 'Mine' }]],
    ['two have that description', [...renamed, { name: 'Buch 2', description: 'A book of the roadmap' }]],
    ['its description is another one', renamed.map((label) => ({ ...label, description: 'Mine' }))],
  ])('is not guessed where %s', (_, existing) => {
    expect([...findRenamed(roadmap, existing)]).toEqual([]);
  });

  test('is not guessed where two kinds share a description', () => {
    const kinds = ['talk', 'essay'].map((name) => ({ name, description: 'To present' }));
    const shared = aRoadmap({ kinds, phases: [aPhase({ items: [anItem({ title: 'T', kind: 'talk' })] })] });
    expect([...findRenamed(shared, [{ name: 'Vortrag', description: 'To present' }])]).toEqual([]);
  });

  test('is not made again, and issues carry it under its new name', () => {
    const names = findRenamed(roadmap, renamed);
    expect(planLabels(roadmap, { existing: renamed, renamed: names, isTakenOff: () => false })).toEqual([]);
    const input = { item: BOOK, roadmap, names };
    expect(planIssueLabels({ ...input, current: ['roadmap', 'Buch 📖'] }).labels).toBeUndefined();
    expect(planIssueLabels({ ...input, current: ['roadmap'] }).labels).toEqual(['roadmap', 'Buch 📖']);
    const course = { ...BOOK, kind: 'course' };
    expect(planIssueLabels({ ...input, item: course, current: ['roadmap', 'Buch 📖'] }).labels).toEqual([
      'roadmap',
      'course',
    ]);
  });
});

describe('the label of all our issues, where no roadmap is known', () => {
  const named = (name: string, description = 'An item of the roadmap') => ({ name, description });

  test.each([
    ['has its own name', [named('roadmap', 'Mine'), named('Learning')], 'roadmap'],
    ['has it in another case', [named('Bug', ''), named('Roadmap'), named('Learning')], 'roadmap'],
    ['is known by its description', [named('bug', ''), named('Learning')], 'Learning'],
    ['is not guessed where two have that', [named('Learning'), named('Lernen')], 'roadmap'],
    ['is not there', [named('bug', '')], 'roadmap'],
    ['is not there, nor any other', [], 'roadmap'],
  ])('%s', (_, existing, name) => {
    expect(findRoadmapLabel(existing)).toBe(name);
  });
});

test('a label of ours is no other one renamed, whatever its description says', () => {
  const roadmap = aRoadmap({ phases: [aPhase({ items: [BOOK] })] });
  const existing = [{ name: 'Book', description: 'An item of the roadmap' }];
  expect([...findRenamed(roadmap, existing)]).toEqual([]);
});

test('a kind of ours that the roadmap declares again is one', () => {
  const roadmap = aRoadmap({
    kinds: [{ name: 'book', description: 'To read' }],
    phases: [aPhase({ items: [BOOK] })],
  });
  expect([...findRenamed(roadmap, [{ name: 'Buch', description: 'To read' }])]).toEqual([['book', 'Buch']]);
});

test('a label that was renamed is known whatever the case of the others', () => {
  const roadmap = aRoadmap({ phases: [aPhase({ items: [BOOK] })] });
  const existing = [
    { name: 'Book', description: 'A book of the roadmap' },
    { name: 'Wege', description: 'An item of the roadmap' },
  ];
  expect([...findRenamed(roadmap, existing)]).toEqual([['roadmap', 'Wege']]);
});

test('the mark of our issues is made also where the roadmap has no item', () => {
  const empty = aRoadmap({ phases: [aPhase({ items: [] })] });
  expect(planned(empty, []).map(({ name }) => name)).toEqual(['roadmap']);
});
