import { describe, expect, test } from 'vitest';
import type { EvidenceInput } from '../../../../src/tracker/evidence/evidence.ts';
import {
  BOT,
  type PullOverrides,
  aPull,
  minute,
  oidOf,
} from '../../../../tools/harness/builders/observed.ts';
import { anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { completed, evidenceOf } from './evidence-of.ts';

const KEYWORDS = 'close closes closed fix fixes fixed resolve resolves resolved'.split(' ');

describe("GitHub's closing keywords", () => {
  test.each(KEYWORDS)('"%s #1" in the body, in a commit, in any case, with a colon', (keyword) => {
    expect(completed({ body: `${keyword} #1` })).toEqual(['sql']);
    expect(completed({ body: `This ${keyword.toUpperCase()}: #1.` })).toEqual(['sql']);
    expect(completed({ messages: ['Other work', `Add notes\n\n${keyword} #1`] })).toEqual(['sql']);
  });

  test.each([
    ['with the repository', 'Closes ada/learning#1'],
    ['with the repository in another case', 'Closes Ada/Learning#1'],
    ["as the issue's address", 'Closes https://github.com/ada/learning/issues/1'],
    ['as an address in brackets', 'Closes <https://github.com/ada/learning/issues/1>'],
    ['as a link', 'Closes [#1](https://github.com/ada/learning/issues/1)'],
    ['in bold', '**Closes #1**'],
    ['in a list', '- notes\n- closes #1'],
    ['in a task list', '- [x] closes #1'],
    ['in a quote', '> closes #1'],
    ['in a heading', '## Closes #1'],
    ['in a table', '| a |\n| - |\n| closes #1 |'],
    ['over a line end', 'This closes\n#1'],
    ['with CRLF', 'Hello\r\ncloses #1\r\nbye'],
    ['after a comment', '<!-- what does it close? -->\ncloses #1'],
  ])('%s', (_, body) => {
    expect(completed({ body })).toEqual(['sql']);
  });

  test('several', () => {
    expect(completed({ body: 'Closes #1, fixes #2 and resolves #99' })).toEqual(['python', 'sql']);
  });

  test.each([
    ['without a keyword', 'See #1'],
    ['a bare reference', 'Refs #1'],
    ['with a word between', 'closes issue #1'],
    ['as part of a word', 'discloses #1, prefixes #1'],
    ['another repository', 'Closes grace/learning#1'],
    ['a repository of that name elsewhere', 'Closes https://example.org/ada/learning/issues/1'],
    ["another repository's address", 'Closes https://github.com/ada/learning2/issues/1'],
    ['a pull request by address', 'Closes https://github.com/ada/learning/pull/1'],
    ['a number that goes on', 'Closes #12'],
    ['a number with letters', 'Closes #1a'],
    ['in inline code', 'Write `closes #1` there'],
    ['in a fence', '```\ncloses #1\n```'],
    ['in a fence of tildes', '~~~md\ncloses #1\n~~~'],
    ['in an indented block', 'See:\n\n    closes #1\n'],
    ['in a comment', '<!-- closes #1 -->'],
    ['in a comment of several lines', 'Hello\n\n<!--\ncloses #1\n-->\n'],
    ['in a comment within a line', 'Hello <!-- closes #1 --> you'],
    ['an empty body', ''],
  ])('not %s', (_, body) => {
    expect(completed({ body })).toEqual([]);
  });

  test('the second number of "closes #1, #2" does not count, as on GitHub', () => {
    expect(completed({ body: 'Closes #1, #2' })).toEqual(['sql']);
  });

  test('an issue whose number has several digits', () => {
    const itemByIssue = new Map([
      [1, 'sql'],
      [120, 'python'],
    ]);
    for (const body of ['Closes #120', 'Closes https://github.com/ada/learning/issues/120'])
      expect([...evidenceOf([aPull({ body })], { itemByIssue }).merges.keys()]).toEqual(['python']);
  });

  test('an issue that is no item', () => {
    expect(completed({ body: 'Closes #77', closes: [78] })).toEqual([]);
  });
});

describe('other evidence', () => {
  test("GitHub's own links", () => {
    expect(completed({ closes: [2, 3] })).toEqual(['project', 'python']);
  });

  test.each([
    ['one', 'Completes: sql', ['sql']],
    ['several', 'completes: sql, python', ['python', 'sql']],
    ['with words between', 'Completes: sql and python', ['python', 'sql']],
    ['in capitals', 'COMPLETES: SQL', ['sql']],
    ['in a list', '- Completes: sql\n* Completes: python', ['python', 'sql']],
    ['below other lines', 'My notes.\nCompletes: sql', ['sql']],
    ['with CRLF', 'My notes.\r\nCompletes: sql\r\nMore.', ['sql']],
    ['an unknown id', 'Completes: cobol', []],
    ['part of an id', 'Completes: sql-advanced', []],
    ['in the middle of a line', 'It completes: sql', []],
    ['without a colon', 'Completes sql', []],
    ['in a fence', '```\nCompletes: sql\n```', []],
    ['in a comment', '<!--\nCompletes: sql\n-->', []],
    ['in code marks', 'Completes: `sql`, `python`', ['python', 'sql']],
    ['an issue', 'Completes: #1, #2', ['python', 'sql']],
    ['an issue in code marks', 'Completes: `#1`', ['sql']],
    ['in bold', '**Completes:** sql', ['sql']],
    ['a ticked box', '- [x] Completes: sql\n- [X] Completes: python', ['python', 'sql']],
    ['an empty box', '- [ ] Completes: sql', []],
    ['with a full stop', 'Completes: sql, python.', ['python', 'sql']],
    ['with a comma before "and"', 'Completes: sql, python, and project', ['project', 'python', 'sql']],
    ['a sentence', 'Completes: nothing yet, sql comes next', []],
    ['a sentence after an id', 'Completes: sql, now that python is behind me', ['sql']],
    ['a sentence of ids', 'Completes: sql python', []],
    ['a sentence with "and"', 'Completes: sql and more of it', []],
    ['with an unknown one beside "and"', 'Completes: sql and cobol', []],
    ['in a quoted code span', '`Completes: sql`', []],
  ])('Completes: %s', (_, body, ids) => {
    expect(completed({ body })).toEqual(ids);
  });

  test('Completes: in a commit', () => {
    expect(completed({ messages: ['Notes\n\nCompletes: python\n'] })).toEqual(['python']);
  });

  test.each([
    ['below the folder', ['projects/classic/model/train.py'], ['project']],
    ['a hidden file', ['projects/classic/.gitignore'], ['project']],
    ['a second glob', ['notes.ipynb'], ['project']],
    ['beside the folder', ['projects/classical/train.py'], []],
    ['deeper than the glob', ['notes/day1.ipynb'], []],
    ['the folder elsewhere', ['old/projects/classic/train.py'], []],
  ])('paths: %s', (_, files, ids) => {
    expect(completed({ files })).toEqual(ids);
  });

  test('one pull request counts once for an item that it names in every way', () => {
    const body = 'Closes #3. Fixes ada/learning#3\n\nCompletes: project';
    const pull = aPull({ body, closes: [3], files: ['a.ipynb'] });
    const { merges } = evidenceOf([pull]);
    expect(merges.get('project')).toEqual([{ number: pull.number, mergedAt: pull.mergedAt }]);
  });
});

test.each([
  ['elsewhere', 'Closes [#1](https://tracker.example/1)'],
  ['to another repository', 'Fixes [#1](https://github.com/ada/other/issues/1)'],
  ['in parts', 'Fixes [#**1**](https://tracker.example/1)'],
  ['to its half', 'Fixes #[1](https://tracker.example/1)'],
  ['in HTML', 'Fixes <a href="https://tracker.example/1">#1</a>'],
])('a number in the text of a link %s closes nothing here', (_, body) => {
  expect(completed({ body })).toEqual([]);
});

describe('which merges', () => {
  test('our own rolling pull request is no evidence, whatever its commits say', () => {
    const headBranch = 'milepost/progress';
    expect(completed({ headBranch, body: 'Closes #1', closes: [2], files: ['a.ipynb'] })).toEqual([]);
  });

  test('the earliest comes first, in whatever order GitHub lists them', () => {
    const late = aPull({ number: 4, mergedAt: minute(9), body: 'Closes #1' });
    const early = aPull({ number: 8, mergedAt: minute(2), body: 'Closes #1' });
    for (const pulls of [
      [late, early],
      [early, late],
    ])
      expect(evidenceOf(pulls).merges.get('sql')).toMatchObject([{ number: 8 }, { number: 4 }]);
  });

  test('of those merged in one second the lower number comes first', () => {
    const pulls = [9, 4, 6].map((number) => aPull({ number, body: 'Closes #1' }));
    const { merges } = evidenceOf(pulls);
    expect(merges.get('sql')?.map(({ number }) => number)).toEqual([4, 6, 9]);
  });

  test('an item without an issue is completed by its id or its path', () => {
    const pull = aPull({ body: 'Completes: sql', files: ['a.ipynb'] });
    const { merges } = evidenceOf([pull], { itemByIssue: new Map() });
    expect([...merges.keys()].sort()).toEqual(['project', 'sql']);
  });

  test('merged into a branch that counts', () => {
    const completedOn = (baseBranch: string, bases: readonly string[]) => {
      return evidenceOf([aPull({ baseBranch, body: 'Completes: sql' })], { bases }).merges.size;
    };
    expect(completedOn('dev', [])).toBe(1);
    expect(completedOn('dev', ['main'])).toBe(0);
    expect(completedOn('release/1', ['main', 'release/*'])).toBe(1);
    expect(completedOn('release/1/a', ['main', 'release/*'])).toBe(0);
  });

  test.each(['path', 'bases'])(
    'with a %s that takes too long to compare: said, and nothing is completed',
    (what) => {
      const globs = Array.from({ length: 20 }, (_, at) => `*${'ab'.repeat(95)}${at}*`);
      const items = Array.from({ length: 200 }, (_, at) =>
        anItem({ title: `Item ${at}`, paths: globs.map((glob) => `${glob}${at}*`) }),
      );
      const long = Array.from({ length: 50 }, (_, at) => `${'ab'.repeat(200)}${at}`);
      const mergedPulls = long.map((name) =>
        aPull(what === 'path' ? { files: [name] } : { baseBranch: name.repeat(20) }),
      );
      const bases = what === 'path' ? [] : globs;
      const { merges, conflicts } = evidenceOf(mergedPulls, { items, bases, itemByIssue: new Map() });
      expect(merges.size).toBe(0);
      expect(conflicts).toMatchObject([
        { code: `too-many-${what}${what === 'path' ? 's' : ''}`, subject: what },
      ]);
    },
  );

  test('that name an item by an earlier id', () => {
    const items = [anItem({ title: 'SQL', was: ['databases'] })];
    const { merges } = evidenceOf([aPull({ body: 'Completes: databases' })], { items });
    expect([...merges.keys()]).toEqual(['sql']);
  });
});

describe('what is named and nobody has', () => {
  const said = (pull: PullOverrides, input: Partial<EvidenceInput> = {}) =>
    evidenceOf([aPull(pull)], input).conflicts.map(({ message, hint }) => `${message} ${hint}`);

  test('is said, with the nearest id', () => {
    expect(said({ body: 'Completes: pyhton' })).toEqual([
      'It names "pyhton", but no item has that id. Did you mean "python"? Correct the text of the pull request, or close that item\'s issue.',
    ]);
    expect(said({ body: 'Completes: #77' })[0]).toContain('It names #77, but no item has that issue.');
    expect(said({ messages: ['Work\n\nProgress: zzz'] })[0]).toContain('"zzz"');
  });

  test.each([
    ...['nothing', 'none', 'no', 'na', 'TBD', 'todo', 'id', 'item-id', 'nothing yet', 'cobol and fortran'],
    ...['sql, `python`', '#1, #2'],
  ])('not in "Completes: %s"', (words) => {
    expect(said({ body: `Completes: ${words}` })).toEqual([]);
  });

  test('the number of an issue is not taken for an id', () => {
    const items = [anItem({ id: '77', title: '77' })];
    expect(said({ body: 'Completes: #77' }, { items })[0]).not.toContain('Did you mean');
  });

  test('not of an item that the roadmap had before', () => {
    expect(said({ body: 'Completes: cobol' }, { retiredIds: new Set(['cobol']) })).toEqual([]);
  });
});

describe('a path', () => {
  const PATH = 'projects/classic/a.md';
  const file = (
    change: 'added' | 'changed' | 'renamed' | 'deleted' | 'mode',
    additions = 0,
    path = PATH,
  ) => ({
    path,
    change,
    additions,
  });

  test.each([
    ['a new file', file('added', 1), true],
    ['a changed one', file('changed', 1), true],
    ['lines taken out of one', file('changed'), true],
    ['one that was moved there', file('renamed'), true],
    ['a new one that is no text', { ...file('added', 0, 'projects/classic/certificate.pdf'), size: 9 }, true],
    [
      'one that is empty after all',
      { ...file('added', 0, 'projects/classic/certificate.pdf'), size: 0 },
      false,
    ],
    ['one of which only its size tells', file('added', 0, 'projects/classic/certificate.pdf'), false],
    ['a deleted one', file('deleted'), false],
    ['another mode', file('mode'), false],
    ['an empty file', file('added'), false],
    ['a placeholder', file('added', 0, 'projects/classic/.gitkeep'), false],
    ['an empty file without an ending', file('added', 0, 'projects/classic/NOTES'), false],
  ])('%s', (_, changed, counts) => {
    expect(completed({ files: [changed] })).toEqual(counts ? ['project'] : []);
  });

  test('is not finished by a bot, whose words count like others', () => {
    const mergeCommit = { oid: oidOf('m'), message: 'Bump lodash (#50)' };
    const bump = { author: BOT, files: [PATH], mergeCommit };
    expect(completed(bump)).toEqual([]);
    expect(completed({ ...bump, body: 'Completes: project' })).toEqual(['project']);
  });

  test.each<[string, PullOverrides, readonly string[]]>([
    ['alone', {}, ['certificate.pdf']],
    ['beside work', { files: [PATH] }, []],
    ['where a word completes the item', { body: 'Completes: project' }, []],
    ['where a word says that it goes on', { body: 'Progress: project' }, []],
    ['of a bot', { author: BOT }, []],
    ['of another folder', { files: [file('added', 0, 'b.pdf')] }, ['certificate.pdf']],
  ])('the size of what may be empty is wanted where it decides: %s', (_, pull, wanted) => {
    const certificate = file('added', 0, 'projects/classic/certificate.pdf');
    const { unsized } = evidenceOf([aPull({ ...pull, files: [certificate, ...(pull.files ?? [])] })]);
    expect(unsized).toEqual(wanted.map((name) => ({ pull: 50, path: `projects/classic/${name}` })));
  });

  test('each new file is looked up with its own pull request', () => {
    const pulls = ['a.pdf', 'b.pdf', 'c.pdf'].map((name, index) =>
      aPull({
        number: index,
        files: [file('added', 0, `${name === 'a.pdf' ? 'other' : 'projects/classic'}/${name}`)],
      }),
    );
    expect(evidenceOf(pulls).unsized).toEqual([
      { pull: 1, path: 'projects/classic/b.pdf' },
      { pull: 2, path: 'projects/classic/c.pdf' },
    ]);
  });

  test.each(['README.MD', 'v1.0/NOTES', '.nojekyll', 'a.b.txt'])(
    'the size of an empty text is not wanted: %s',
    (name) => {
      expect(evidenceOf([aPull({ files: [file('added', 0, `projects/classic/${name}`)] })]).unsized).toEqual(
        [],
      );
    },
  );

  test('is told apart from a word', () => {
    const { merges } = evidenceOf([aPull({ files: [PATH] })]);
    expect(merges.get('project')).toMatchObject([{ byPathOnly: true }]);
  });

  test.each([
    ['in the text', { body: 'Progress: project' }],
    ['in a commit', { messages: ['Half of it\n\nProgress: `project`'] }],
    ['by its issue', { body: 'Progress: #3' }],
  ])('is not finished where Progress is said %s', (_, pull) => {
    expect(completed({ files: [PATH], ...pull })).toEqual([]);
  });

  test('Progress does not outweigh what is said to be done', () => {
    const pull = aPull({ body: 'Progress: project\nCompletes: project' });
    const { merges, inProgress } = evidenceOf([pull]);
    expect([[...merges.keys()], [...inProgress]]).toEqual([['project'], []]);
  });

  test('an item is in progress since the earliest pull request that says so', () => {
    const pulls = [7, 8].map((number) =>
      aPull({ number, mergedAt: minute(number), body: 'Progress: project' }),
    );
    expect([...evidenceOf(pulls).inProgress]).toEqual([['project', 7]]);
  });
});
