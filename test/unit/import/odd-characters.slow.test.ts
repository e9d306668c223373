// Characters that no editor shows, wherever a document can hold them: an import is a roadmap, and every entry is in it.
import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../../../src/import/import-markdown.ts';
import { itemsOf } from '../../../src/roadmap/roadmap.ts';
import { some } from '../../harness/depth.ts';

const LINE_ENDS = ['\v', '\f', '\r', '\u0085', '\u2028', '\u2029'];
const CHARACTERS: Readonly<Record<string, readonly string[]>> = {
  'the ends of lines of Unicode': LINE_ENDS.filter((end) => end !== '\r'),
  'the end of a line of old Macs': ['\r'],
  controls: ['\u0007', '\u001B', '\u007F', '\u009B', '\uFFFD', '\uFEFF', '\uD800'],
  'marks of direction': ['\u061C', '\u200F', '\u202E', '\u2066'],
  'spaces and what takes no room': [
    '\u00A0',
    '\u00AD',
    '\u200B',
    '\u200D',
    '\u2060',
    '\u3000',
    '\u3164',
    '\u{E0041}',
  ],
};

/** § stands for the character. */
const PLACES: Readonly<Record<string, string>> = {
  'a title': '# Ma§th\n\n## Phase 1: S\n\n- One\n- Two\n',
  'a phase': '# Math\n\n## Phase 1: S§T\n\n- One\n- Two\n',
  'a goal': '# Math\n\n## Phase 1: S\n\nGoal: a§b\n\n- One\n- Two\n',
  'an item': '# Math\n\n## Phase 1: S\n\n- Course: One§more\n- Two\n',
  'an item in bold': '# Math\n\n## Phase 1: S\n\n- **One§more** by A§B: so§that\n- Two\n',
  'a link': '# Math\n\n## Phase 1: S\n\n- [One§more](https://example.org/a§b "t§")\n- Two\n',
  'an image': '# Math\n\n## Phase 1: S\n\n- ![One§more](a§.png) x\n- Two\n',
  code: '# Math\n\n## Phase 1: S\n\n- `One§more`\n- Two\n',
  'what is nested': '# Math\n\n## Phase 1: S\n\n- One\n  - a§b\n  - Objective: c§d\n- Two\n',
  'a choice': '# Math\n\n## Phase 1: S\n\nOne of the following:\n\n- One§\n- T§wo\n\nThen:\n\n- Three\n',
  'a table':
    '# Math\n\n## Phase 1: S\n\n| Course | By | Topics |\n| - | - | - |\n| One§ | A§ | b§, c |\n| Two | | |\n',
  'a quote': '# Math\n\n## Phase 1: S\n\n> Project 1: On§e\n> - Objective: a§b\n\n- Two\n',
  'HTML in a list': '# Math\n\n## Phase 1: S\n\n- <b>One§more</b>\n- Two\n',
  'an HTML heading': '# Math\n\n<h2>Phase 1: S§</h2>\n\n- One\n- Two\n',
  'front matter':
    '---\ntitle: Ma§th\ndescription: All of§it, and a bit more.\n---\n\n## Phase 1: S\n\n- One\n- Two\n',
  'a definition': '# Math\n\n## Phase 1: S\n\n- [One][a]\n- Two\n\n[a]: https://example.org/a§b\n',
  'the name of the file': '- One\n- Two\n',
};

/** Each with a letter behind it, as they are and as references. */
const TEXTS = Object.entries(CHARACTERS).flatMap(([name, characters]) => [
  { name, form: 'raw', text: characters.map((one) => `${one}k`).join('') },
  { name, form: 'as references', text: characters.map((one) => `&#${one.codePointAt(0) ?? 0};k`).join('') },
]);

describe.each(Object.entries(PLACES))('%s', (place, document) => {
  test.each(some(TEXTS, place.length))('holds $name, $form', ({ text }) => {
    // So long that odd characters do not make it a file of bytes.
    const source = `${document.replaceAll('§', text)}\n${'More words.\n'.repeat(100)}`;
    const imported = importMarkdown(source, { name: place.replace('name', `na${text}me`) });
    if (!imported.ok) throw new Error(`${imported.message} ${imported.hint}`);
    const { counts, leftOut } = imported.report;
    expect(itemsOf(imported.roadmap).length + leftOut.length).toBeGreaterThanOrEqual(2);
    expect(counts.items).toBe(itemsOf(imported.roadmap).length);
    expect(imported.yaml).not.toMatch(/[\u0085\u2028-\u202E\u2066-\u2069]/);
  });
});

describe('the ends of lines of Unicode', () => {
  test.each(LINE_ENDS.filter((end) => end !== '\r'))('%j inside a line is a space', (end) => {
    const imported = importMarkdown(`## Phase 1: S\n\n- Course: a${end}b\n- c\n`);
    if (!imported.ok) throw new Error(imported.message);
    expect(itemsOf(imported.roadmap).map(({ title }) => title)).toEqual(['a b', 'c']);
  });

  test.each(LINE_ENDS)('%j ends the lines of a document that has no other', (end) => {
    const imported = importMarkdown('## Phase 1: S\n\n- a\n- c\n'.replaceAll('\n', end));
    if (!imported.ok) throw new Error(imported.message);
    expect(itemsOf(imported.roadmap).map(({ title }) => title)).toEqual(['a', 'c']);
    expect(imported.report.imported.map(({ line }) => line)).toEqual([3, 4]);
  });
});
