import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newReadme, readSection, updateReadme } from '../../../../src/progress/readme/update-readme.ts';
import {
  renderSection,
  SECTION_END as END,
  SECTION_START as START,
  SECTION_WARNING,
} from '../../../../src/progress/section.ts';
import { HALFWAY, LINKS } from '../learner.ts';
import { runs } from '../../../harness/depth.ts';

const SECTION = `${START}\nnew\n\nlines\n${END}`;
const REAL = renderSection({ progress: HALFWAY, badge: 'badge.svg', links: LINKS });

function updated(text: string, section = SECTION): string {
  const result = updateReadme(text, section);
  if (!result.ok) throw new Error(`${result.code}: line ${result.line}`);
  return result.text;
}

/** `§` stands for the section. */
function withSection(text: string): string {
  return text.replace('§', SECTION);
}

describe('a README without a section', () => {
  test.each([
    ['empty', '', '§\n'],
    ['text only', 'Hello\n', '§\n\nHello\n'],
    ['a heading alone, no newline', '# Me', '# Me\n\n§\n'],
    ['a heading alone', '# Me\n', '# Me\n\n§\n'],
    ['a heading and text', '# Me\n\nHello\n', '# Me\n\n§\n\nHello\n'],
    ['text right below the heading', '# Me\nHello\n', '# Me\n\n§\n\nHello\n'],
    ['a heading with spaces after it', '# Me  \n\nHello\n', '# Me  \n\n§\n\nHello\n'],
    ['an underlined heading', 'Me\n==\n\nHello\n', 'Me\n==\n\n§\n\nHello\n'],
    ['an underlined heading, no newline', 'Me\n==', 'Me\n==\n\n§\n'],
    ['a deeper heading comes first', 'Hi\n\n## Two\n\n# One\n', 'Hi\n\n## Two\n\n§\n\n# One\n'],
    [
      'an HTML heading',
      '<h1 align="center">Me</h1>\n\nHello\n',
      '<h1 align="center">Me</h1>\n\n§\n\nHello\n',
    ],
    ['a heading in a block', '<div>\n<h1>Me</h1>\n</div>\n\nHi\n', '<div>\n<h1>Me</h1>\n</div>\n\n§\n\nHi\n'],
    [
      'a centred heading',
      '<div align="center">\n\n# Me\n\n![x](y)\n\n</div>\n\nHi\n',
      '<div align="center">\n\n# Me\n\n![x](y)\n\n</div>\n\n§\n\nHi\n',
    ],
    ['an HTML heading over lines', '<h1>\n\nMe\n\n</h1>\nHi\n', '<h1>\n\nMe\n\n</h1>\nHi\n\n§\n'],
    ['a block that is never closed', '<div>\n\n# Me\n\nHi\n', '<div>\n\n# Me\n\n§\n\nHi\n'],
    [
      'a block that ends with the page',
      '<div>\n\n# Me\n\n## Two\n\n</div>\n',
      '<div>\n\n# Me\n\n§\n\n## Two\n\n</div>\n',
    ],
    ['the name of the tag in a text', 'Write <h1> here\n\n# Me\n', 'Write <h1> here\n\n# Me\n\n§\n'],
    ['tags in a text around no heading', '# Me <div>\n\nHi\n\n</div>\n', '# Me <div>\n\n§\n\nHi\n\n</div>\n'],
    ['a heading in code', '```\n# no\n```\n\n# yes\n', '```\n# no\n```\n\n# yes\n\n§\n'],
    [
      'a heading in a comment',
      '<!--\n# no\n<h1>no</h1>\n-->\n\nHi\n',
      '§\n\n<!--\n# no\n<h1>no</h1>\n-->\n\nHi\n',
    ],
    ['a heading in a quote', '> # no\n\nHi\n', '§\n\n> # no\n\nHi\n'],
    ['front matter', '---\ntitle: x\n---\n\nHi\n', '---\ntitle: x\n---\n\n§\n\nHi\n'],
    ['front matter and a heading', '---\n# comment\n---\n# Me\n', '---\n# comment\n---\n# Me\n\n§\n'],
    ['front matter with nothing in it', '---\n---\n\nHi\n', '---\n---\n\n§\n\nHi\n'],
    ['front matter alone', '---\n# x\n---', '---\n# x\n---\n\n§\n'],
    ['front matter with spaces after its lines', '---  \n# x\n---\t\nHi\n', '---  \n# x\n---\t\n\n§\n\nHi\n'],
    ['front matter that nothing ends', '---\n\na\n---b\n', '§\n\n---\n\na\n---b\n'],
    ['two rules are no front matter', 'Hi\n\n---\n\nyou\n\n---\n', '§\n\nHi\n\n---\n\nyou\n\n---\n'],
    ['a rule is no front matter', '# Me\n\n---\n\nHi\n', '# Me\n\n§\n\n---\n\nHi\n'],
    ['a byte order mark', '\uFEFF# Me\n', '\uFEFF# Me\n\n§\n'],
    ['a byte order mark, no heading', '\uFEFFHi', '\uFEFF§\n\nHi'],
    [
      'the markers in a code block',
      `# Me\n\n~~~\n${START}\n${END}\n~~~\n`,
      `# Me\n\n§\n\n~~~\n${START}\n${END}\n~~~\n`,
    ],
    [
      'the markers indented as code',
      `Hi\n\n    ${START}\n    ${END}\n`,
      `§\n\nHi\n\n    ${START}\n    ${END}\n`,
    ],
    [
      'a block whose end stands in a comment that is never closed',
      '<div>\n\n# Me\n\n<!-- </div>\n',
      '<div>\n\n# Me\n\n§\n\n<!-- </div>\n',
    ],
    ['the markers in inline code', `# Use \`${START}\`\n`, `# Use \`${START}\`\n\n§\n`],
    [
      'a marker inside a comment',
      `# Me\n\n<!-- put ${START} here\n`,
      `# Me\n\n§\n\n<!-- put ${START} here\n`,
    ],
    [
      'a heading in a <pre> that is never closed',
      '<pre><h1>a</h1>\n<!-- b\n',
      '§\n\n<pre><h1>a</h1>\n<!-- b\n',
    ],
    [
      'a marker in the words of a picture',
      `# Me\n\n![${START}](a.png)\n`,
      `# Me\n\n§\n\n![${START}](a.png)\n`,
    ],
    ['a list below', '# Me\n- a\n', '# Me\n\n§\n\n- a\n'],
  ])('%s', (_, before, after) => {
    expect(updated(before)).toBe(withSection(after));
    expect(updated(updated(before))).toBe(withSection(after));
  });

  test('CRLF', () => {
    expect(updated('# Me\r\n\r\nHello\r\n')).toBe(
      withSection('# Me\n\n§\n\nHello\n').replaceAll('\n', '\r\n'),
    );
  });
});

describe('a README with a section', () => {
  test.each([
    ['on lines of its own', `# Me\n${START}\nold\n${END}\nmine\n`, '# Me\n§\nmine\n'],
    ['empty', `${START}${END}`, '§'],
    ['with text on the same lines', `a ${START} old ${END} b`, 'a § b'],
    ['in a list', `- a\n\n  ${START}\n  old\n  ${END}\n- b\n`, '- a\n\n  §\n- b\n'],
    ['with a byte order mark', `\uFEFF${START}\n${END}\n`, '\uFEFF§\n'],
    ['and markers in code before it', `\`${START}\`\n\n${START}\nold\n${END}\n`, `\`${START}\`\n\n§\n`],
    ['in a quote with text', `> a ${START}\n> old ${END} b\n`, '> a § b\n'],
    ['and an escaped one before it', `\\${START} ${START}old${END}`, `\\${START} §`],
    ['and another comment', `<!-- mine -->\n\n${START}\nold\n${END}\n`, '<!-- mine -->\n\n§\n'],
    [
      'and a comment with the beginning of one in it',
      `<!-- <!-->\n${START}\nold\n${END}\n`,
      '<!-- <!-->\n§\n',
    ],
    [
      'and a comment with the beginning of one in it, on its line',
      `<!-- <!--> ${START}\nold\n${END}\n`,
      '<!-- <!--> §\n',
    ],
    [
      'of ours in which code was begun',
      `# Me\n\n${START}\n${SECTION_WARNING}\n\n\`\`\`\nold\n${END}\nmine\n`,
      '# Me\n\n§\nmine\n',
    ],
    ['in quotes in quotes', `${'> '.repeat(30)}a ${START} old ${END} b\n`, `${'> '.repeat(30)}a § b\n`],
    ['and front matter', `---\na: ${START}\n---\n${START}\n${END}\n`, `---\na: ${START}\n---\n§\n`],
  ])('%s', (_, before, after) => {
    expect(updated(before)).toBe(withSection(after));
    expect(updated(updated(before))).toBe(updated(before));
  });

  test.each([
    ['more CRLF', 'a\r\nb\r\nc\n', '\r\n'],
    ['more LF', 'a\r\nb\nc\n', '\n'],
    ['as many', 'a\r\nb\n', '\n'],
    ['none', '', '\n'],
  ])('the line ends follow the rest of the file: %s', (_, rest, eol) => {
    expect(updated(`${rest}${START}\nold\n\n\n\n\n${END}`)).toBe(rest + SECTION.replaceAll('\n', eol));
  });
});

test.each(['\n', '\r\n', '\r'])(
  'the section is read with LF between its lines, whatever the file has: %j',
  (eol) => {
    for (const bom of ['', '\uFEFF'])
      expect(readSection(bom + `# Me\n\n${SECTION}\n`.replaceAll('\n', eol))).toBe(SECTION);
    expect(readSection(`# Me${eol}`)).toBeUndefined();
    expect(readSection(`# Me${eol}${START}`)).toBeUndefined();
  },
);

test('the section is read below front matter that speaks of it, behind a byte order mark too', () => {
  for (const bom of ['', '\uFEFF'])
    expect(readSection(`${bom}---\na: ${START}\n---\n${SECTION}\n`)).toBe(SECTION);
});

describe('markers in disorder', () => {
  test.each([
    ['readme-end-missing', `# Me\n\n${START}\nold\n`, 3, START],
    ['readme-start-missing', `# Me\r\n\r\n${END}\r\n`, 3, END],
    ['readme-end-first', `${END}\n\n${START}\n`, 1, END],
    ['readme-marker-twice', `${START}\n${END}\n\n${START}\n${END}\n`, 4, START],
    ['readme-marker-twice', `${START}\n${START}\n${END}\n`, 2, START],
    ['readme-marker-twice', `${START}\n${END}\n\n${END}\n`, 4, END],
    ['readme-marker-twice', `${START}\n${SECTION_WARNING}\n\n${START}\n${END}\n`, 4, START],
    ['readme-marker-in-text', `a\n\`\`\`${START}${END}\``, 2, START],
    ['readme-end-missing', `\uFEFF${START}\n\n\`\`\`\n${END}\n\`\`\`\n`, 1, START],
  ])('%s: %j', (...[code, text, line, marker]) => {
    expect(updateReadme(text, SECTION)).toMatchObject({ ok: false, code, line, marker });
  });
});

const PIECE = fc.constantFrom(
  ...[
    '# A',
    'B\n===',
    'text',
    '- item',
    '> quote',
    '```',
    '~~~',
    '`',
    '<div>',
    '</div>',
    '<h1>',
    '</h1>',
    '<pre>',
    '<!--',
  ],
  ...[
    '-->',
    '---',
    '    code',
    '| a |',
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    ' ',
    '\t',
    '\uFEFF',
    '<?',
    '<![CDATA[',
    '\\',
    '[a]: b',
  ],
);
function lf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

const MARKDOWN = fc.array(PIECE, { maxLength: 20 }).map((pieces) => pieces.join(''));

describe('laws', () => {
  test('with a section, every byte outside the markers stays, and a second update changes nothing', () => {
    const between = MARKDOWN.filter((text) => !text.includes('<!--'));
    fc.assert(
      fc.property(MARKDOWN, between, MARKDOWN, (before, old, after) => {
        const result = updateReadme(before + START + old + END + after, REAL) as {
          ok: boolean;
          text: string;
        };
        // Left out: a conflict, and markers that the text around them turns into code.
        fc.pre(result.ok && result.text.split(START).length === 2);
        const added = result.text.length - before.length - after.length;
        expect(result.text.startsWith(before)).toBe(true);
        expect(result.text.endsWith(after)).toBe(true);
        expect(lf(result.text.slice(before.length, before.length + added))).toBe(REAL);
        expect(updateReadme(result.text, REAL)).toEqual(result);
      }),
      runs(75),
    );
  });

  test('without a section, one is added to what was there, and a second update changes nothing', () => {
    fc.assert(
      fc.property(MARKDOWN, (text) => {
        const result = updated(text, REAL);
        const at = result.indexOf(START);
        const [before, after] = [result.slice(0, at), result.slice(result.indexOf(END) + END.length)];
        expect(text.startsWith(before.trimEnd())).toBe(true);
        expect(text.endsWith(after.trimStart())).toBe(true);
        expect((before + after).replace(/[\r\n]/g, '')).toBe(text.replace(/[\r\n]/g, ''));
        expect(updated(result, REAL)).toBe(result);
      }),
      runs(75),
    );
  });
});

describe('newReadme', () => {
  test.each([
    [
      { title: 'ML *Engineer*', summary: 'From zero\nto NLP.' },
      '# ML \\*Engineer\\*\n\nFrom zero to NLP.\n\n§\n',
    ],
    [{ title: 'Data' }, '# Data\n\n§\n'],
  ])('%j', (input, expected) => {
    const text = newReadme({ ...input, section: SECTION });
    expect(text).toBe(withSection(expected));
    expect(updated(text)).toBe(text);
  });
});
