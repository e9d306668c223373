import { describe, expect, test } from 'vitest';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { formatProblem } from '../../../src/roadmap/problem.ts';
import { itemsOf } from '../../../src/roadmap/roadmap.ts';
import { importMarkdown } from '../../../src/import/import-markdown.ts';
import { withHead, withItems } from './cases/cases.ts';

interface Warned {
  readonly name: string;
  readonly source: string;
  readonly warnings: readonly string[];
}

const WARNED: readonly Warned[] = [
  {
    name: 'a title with a number behind a hash',
    source: withItems('- task: Learn F #1 chord'),
    warnings: [
      'r.yml:6:23 phases[0].items[0].task: " #" begins a comment, so this text is only "Learn F". If the rest belongs to it, put all of it in quotes: "Learn F #1 chord". If it is a comment, put a space after the "#".',
    ],
  },
  {
    name: 'what becomes of it looks like a number',
    source: withItems('- task: 1.10 #1'),
    warnings: [
      expect.stringContaining('only "1.10". If the rest belongs to it, put all of it in quotes: "1.10 #1".'),
    ],
  },
  {
    name: 'quotes and backslashes in the text',
    source: withItems(`- task: It's a "C\\d" #sharp`),
    warnings: [expect.stringContaining(`in quotes: 'It''s a "C\\d" #sharp'.`)],
  },
  {
    name: 'the lines of a list, an own kind, several spaces, a tab, the title of the file',
    source: withHead('kinds:\n  song: {description: One to play}').replace(
      /title: .*\n/,
      'title: In C\t#sharp\n',
    ),
    warnings: [expect.stringMatching(/^r\.yml:2:13 title: .*only "In C"\. .*quotes: "In C #sharp"/)],
  },
  {
    name: 'the title of an own kind, and a list of topics',
    source: [
      'version: 1',
      'title: T',
      'kinds:',
      '  song: {description: One to play}',
      'phases:',
      '  - title: P',
      '    items:',
      '      - song: Étude 😀  #3',
      '        covers:',
      '          - Scale of F #',
      '          - Scale of #F',
    ].join('\n'),
    warnings: [
      expect.stringMatching(/^r\.yml:8:24 phases\[0\]\.items\[0\]\.song: .*"Étude 😀 #3"/),
      expect.stringMatching(
        /^r\.yml:10:24 phases\[0\]\.items\[0\]\.covers\[0\]: .*in quotes: "Scale of F #"\.$/,
      ),
      expect.stringMatching(/^r\.yml:11:22 phases\[0\]\.items\[0\]\.covers\[1\]: .*: "Scale of #F"\. If/),
    ],
  },
  {
    name: 'a list on one line, of which the comment takes more than its text',
    source: withItems('- task: A\n  covers: [Chord #1, Chord #2\n    , Chord #3\n    ]'),
    warnings: [
      expect.stringMatching(
        /^r\.yml:7:24 phases\[0\]\.items\[0\]\.covers\[0\]: .*only "Chord".*: "Chord #1"\./,
      ),
      expect.stringMatching(
        /^r\.yml:8:19 phases\[0\]\.items\[0\]\.covers\[1\]: .*only "Chord".*: "Chord #3"\./,
      ),
    ],
  },
  {
    name: 'a text of several lines',
    source: withItems('- task: A\n  notes: Begin\n    with #1\n  by: B'),
    warnings: [expect.stringMatching(/^r\.yml:8:16 .*only "Begin with".*: "Begin with #1"\./)],
  },
  {
    name: 'a name that nothing refers to',
    source: withItems('- task: &Sharp Objects\n- task: &same Again\n  objective: *same'),
    warnings: [
      'r.yml:6:15 phases[0].items[0].task: YAML takes "&Sharp" for a name that other lines refer to, so this text is only "Objects". If it belongs to the text, put all of it in quotes: "&Sharp Objects".',
    ],
  },
];

describe('what YAML takes out of a text in silence is said', () => {
  test.each(WARNED)('$name', ({ source, warnings }) => {
    expect(warningsOf(source)).toEqual(warnings);
  });
});

interface ReadOtherwise {
  readonly name: string;
  /** With `§` where the value stands. */
  readonly items: string;
  readonly value: string;
  readonly path: string;
  readonly said: string;
  /** What the warning says to write in its place. */
  readonly instead: string;
}

const SINGLE = 'If the backslash belongs to the text, write it in single quotes:';
const TWICE = 'If the backslash belongs to the text, write two of them:';

const READ_OTHERWISE: readonly ReadOtherwise[] = [
  {
    name: 'LaTeX in a title',
    items: '- task: §',
    value: String.raw`"\textbf{x}"`,
    path: 'task',
    said: String.raw`in double quotes YAML reads \t as a tab. ${SINGLE}`,
    instead: String.raw`'\textbf{x}'`,
  },
  {
    name: 'LaTeX in notes, beside an apostrophe',
    items: '- {task: A, notes: §}',
    value: String.raw`"Cauchy's \nabla f \neq 0, \rho"`,
    path: 'notes',
    said: String.raw`in double quotes YAML reads \n as a new line and \r as a carriage return. ${SINGLE}`,
    instead: String.raw`'Cauchy''s \nabla f \neq 0, \rho'`,
  },
  {
    name: 'a path of Windows, beside quotation marks',
    items: '- {task: A, notes: §}',
    value: String.raw`"Open C:\new\table in \"Files\""`,
    path: 'notes',
    said: String.raw`in double quotes YAML reads \n as a new line and \t as a tab. ${TWICE}`,
    instead: String.raw`"Open C:\\new\\table in \"Files\""`,
  },
  {
    name: 'escaped Markdown',
    items: '- {task: A, covers: [B, §]}',
    value: String.raw`"snake\_case"`,
    path: 'covers[1]',
    said: String.raw`in double quotes YAML reads \_ as a no-break space. ${SINGLE}`,
    instead: String.raw`'snake\_case'`,
  },
  {
    name: 'a comma within brackets',
    items: '- {task: A, covers: [§, B (c), D]}',
    value: 'Calculus (I, II, III)',
    path: 'covers[0]',
    said: 'the comma ends this entry, so it is only "Calculus (I". If what follows belongs to it, put all of it in quotes:',
    instead: '"Calculus (I, II, III)"',
  },
];

describe('what YAML reads as something else is said', () => {
  test.each(READ_OTHERWISE)('$name', ({ items, value, path, said, instead }) => {
    const place = `r.yml:6:${items.indexOf('§') + 7} phases[0].items[0].${path}`;
    expect(warningsOf(withItems(items.replace('§', () => value)))).toEqual([`${place}: ${said} ${instead}.`]);
    expect(warningsOf(withItems(items.replace('§', () => instead)))).toEqual([]);
  });

  test('paths of the repository and names of branches never have two lines', () => {
    const said = String.raw`reads \n as a new line. ${SINGLE} 'notes\new'.`;
    expect(warningsOf(withItems(String.raw`- {task: A, path: "notes\new"}`))).toEqual([
      expect.stringContaining(said),
    ]);
    expect(warningsOf(withHead(String.raw`tracker: {bases: ["notes\new"]}`))).toEqual([
      expect.stringContaining(said),
    ]);
  });

  test.each([
    [
      'lines and indentation, as tools write them',
      String.raw`"First\nsecond\n\tthird\r\nfourth\n\n\t\tfifth"`,
    ],
    ['a colon at the end of a line', String.raw`"Plan B:\nwalk\nrun"`],
    ['a no-break space before a colon', String.raw`"Cours\_: 10\_000"`],
    ['codes with a number', String.raw`"\x41 \u00e9 \U0001F40D"`],
    ['what stands for itself', String.raw`"a \"b\" c\/d \\textbf"`],
    ['a line that goes on', '"a \\\n    b"'],
    ['single quotes and none', String.raw`'\textbf'`],
    ['none', String.raw`C:\new\table`],
  ])('%s: no warning', (_, notes) => {
    expect(warningsOf(withItems(`- task: A\n  notes: ${notes}`))).toEqual([]);
  });

  test.each([
    ['brackets that nothing closes', '[Calculus (I, II]'],
    ['brackets that close', '[f(x), (y)]'],
    ['a list by lines', '\n    - Calculus (I\n    - II)'],
    ['quotes', '["a (b", "c)"]'],
  ])('%s: no warning', (_, covers) => {
    expect(warningsOf(withItems(`- task: A\n  covers: ${covers}`))).toEqual([]);
  });
});

describe('where YAML reads something else, a complaint says so', () => {
  test.each([
    ['a bell', String.raw`- task: "\alpha"`, String.raw`In double quotes YAML reads \a as a bell`],
    ['a backspace, which nobody can take out', String.raw`- task: "\beta"`, String.raw`'\beta'.`],
    [
      'two lines',
      String.raw`- task: "C:\new"`,
      String.raw`more than one line. In double quotes YAML reads \n`,
    ],
    [
      'two lines in a list',
      String.raw`- {task: A, done-when: ["x \nu"]}`,
      String.raw`reads \n as a new line`,
    ],
    ['an address', String.raw`- {task: A, url: "https:\\x.org\test"}`, String.raw`reads \t as a tab`],
    [
      'null as a title',
      '- task: null',
      'In YAML null says that there is no value: if it is the text, put it in quotes: "null".',
    ],
    ['null in a list', '- {task: A, covers: [undefined, Null]}', 'quotes: "Null".'],
    ['a tilde', '- {task: A, by: ~}', 'quotes: "~".'],
    [
      'a colon in a list',
      '- {task: A, covers: [Git: basics]}',
      'put text that has it in quotes: "Git: basics".',
    ],
    [
      'a colon in a line',
      '- task: A\n  done-when:\n    - Note: 5',
      'put text that has it in quotes: "Note: 5".',
    ],
  ])('%s', (_, items, said) => {
    const parsed = parseRoadmap(withItems(items));
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(said);
  });

  test('a value that is no text says nothing of quotes', () => {
    const parsed = parseRoadmap(withItems('- task: A\n  hours: null'));
    expect(parsed.ok ? [] : parsed.problems.map(({ message }) => message)).toEqual([
      '"hours" has no value. Write one, or take the line out.',
    ]);
  });
});

test.each([
  'yes',
  'No',
  'on',
  'off',
  'true',
  '1_000',
  '0x10',
  '0o17',
  '017',
  '1:30',
  '2026-01-01',
  '1e3',
  '1.10',
  '.inf',
  '-0',
])('a text that YAML could take for another value stays: %s', (text) => {
  const items = `- book: ${text}\n  by: ${text}\n  covers: [${text}]\n  done-when:\n    - ${text}\n  notes: ${text}`;
  const parsed = parseRoadmap(withItems(items));
  const item = parsed.ok ? itemsOf(parsed.roadmap)[0] : undefined;
  expect(item).toMatchObject({ title: text, by: text, covers: [text], doneWhen: [text], notes: text });
  expect(parsed).toMatchObject({ warnings: [] });
});

describe('no warning', () => {
  test.each([
    ['a comment as it is usually written', '- task: Learn F # the chord'],
    ['a line of its own', '#1\n- task: Learn F\n  #2'],
    ['a hash inside a word', '- task: Learn C#, F#1 and G\n- task: D ## comment'],
    ['a text in double quotes', '- task: "Learn F #1" #chord'],
    ['a text in single quotes', "- task: 'Learn F #1' #chord"],
    ['a block of text', '- task: A\n  notes: |\n    Learn F #1\n  objective: > #folded\n    Learn F #1'],
    ['no text', '- task: A\n  hours: 90 #guess\n  optional: true #extra\n  id: a #keep'],
    ['behind a list', '- task: A\n  covers: [B, C] #1\n  done-when: #1\n    - D'],
  ])('%s', (_, items) => {
    expect(warningsOf(withItems(items))).toEqual([]);
  });
});

test('in quotes, as the warning says, the text is whole and nothing is warned of', () => {
  const source = withItems('- task: Learn F #1 chord');
  const quoted = /in quotes: (".*?")\./.exec(warningsOf(source).join())?.[1] ?? '';
  const parsed = parseRoadmap(source.replace('Learn F #1 chord', quoted));
  expect(parsed).toMatchObject({ ok: true, warnings: [] });
  expect(parsed.ok && itemsOf(parsed.roadmap)[0]?.title).toBe('Learn F #1 chord');
});

test('what Milepost writes needs no warning', () => {
  const imported = importMarkdown(
    Buffer.from('# Guitar\n\n## Chords #1\n\n- Learn F #1 chord\n- &Sharp Objects\n'),
    {
      name: 'x',
    },
  );
  const yaml = imported.ok ? imported.yaml : '';
  expect(yaml).toContain('"Learn F #1 chord"');
  expect(warningsOf(yaml)).toEqual([]);
});

test('a hundred are shown, and the rest is counted', () => {
  const source = withItems(
    Array.from({ length: 1000 }, (_, index) => `- task: Chord of ${index} #1`).join('\n'),
  );
  const warnings = warningsOf(source);
  expect(warnings).toHaveLength(101);
  expect(warnings.at(-1)).toContain('900 more warnings are not shown');
});

test('what others wrote is not for the learner to mend', () => {
  const base = { file: 'a/b/base.yml@main', source: withItems('- task: Learn F #1') };
  const own = 'version: 1\nextends: a/b/base.yml@main\ntitle: Mine #2\n';
  const parsed = parseRoadmap(own, [base]);
  expect(parsed.ok && parsed.warnings.map(({ line, path }) => `${line} ${path}`)).toEqual(['3 title']);
});

describe('where a comment is behind a complaint, it is said', () => {
  test.each([
    ['a key without a value', '- course: #1 chord', '"#1 chord" is a comment'],
    ['an entry without a value', '- task: A\n  covers:\n    - #1', '"#1" is a comment'],
    ['an item without a kind', '- Learn F #1', '"#1" is a comment'],
    ['a text in place of a list', '- task: A\n  covers: Learn F #1', '"#1" is a comment'],
    ['a list that it leaves open', '- task: A\n  covers: [Chord #1, B]', '"#1, B]" is a comment'],
    ['a list that it leaves empty', '- task: A\n  covers: [#1, #2]', '"#1, #2]" is a comment'],
    ['a list without its comma', '- task: A\n  covers: [B #1,\n    C]', '"#1," is a comment'],
    [
      'a list of longer words without its comma',
      '- task: A\n  covers: [Scales, Chords #1,\n    Songs]',
      'in quotes: "Chords #1".',
    ],
    [
      'a list in quotes without its comma',
      '- task: A\n  covers: [Scales, "Chords" #1,\n    Songs]',
      '"#1," is a comment',
    ],
    ['keys that it leaves open', '- {task: Learn F #1}', '"#1}" is a comment'],
    ['a text that goes on behind it', '- task: Learn F #1\n    and G', '"#1" is a comment'],
  ])('%s', (_, items, said) => {
    const parsed = parseRoadmap(withItems(items));
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(said);
  });
});

function warningsOf(source: string): readonly string[] {
  const parsed = parseRoadmap(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.warnings.map((warning) => formatProblem('r.yml', warning));
}
