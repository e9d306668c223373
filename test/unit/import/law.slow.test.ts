// Whatever the Markdown: an import is a valid roadmap, the same each time, and no entry of the source is dropped silently.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { importMarkdown } from '../../../src/import/import-markdown.ts';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { anyMarkdown } from './markdown.ts';
import { runs } from '../../harness/depth.ts';

test('any structure of lists imports to a valid roadmap, or to none with a reason', () => {
  fc.assert(
    fc.property(anyMarkdown, ({ text }) => {
      const imported = importMarkdown(text);
      if (imported.ok) {
        expect(parseRoadmap(imported.yaml)).toEqual({ ok: true, roadmap: imported.roadmap, warnings: [] });
        expect(importMarkdown(text)).toEqual(imported);
      } else expect([imported.code, imported.hint]).toEqual(['no-roadmap', expect.stringMatching(/\S/)]);
    }),
    runs(60),
  );
});

test('every entry is in the roadmap, or left out with its line', () => {
  fc.assert(
    fc.property(anyMarkdown, ({ text, words }) => {
      const imported = importMarkdown(text);
      const yaml = imported.ok ? withoutComments(imported.yaml) : '';
      const leftOut = new Set(imported.report?.leftOut.map(({ line }) => line));
      const lines = text.split('\n');
      const lost = words.filter((word) => {
        const line = lines.findIndex((one) => one.includes(word)) + 1;
        return !isHidden(lines, line) && !leftOut.has(line) && !yaml.includes(word);
      });
      expect(lost).toEqual([]);
    }),
    runs(120),
  );
});

test('each entry is told once: imported or left out', () => {
  fc.assert(
    fc.property(anyMarkdown, ({ text }) => {
      const imported = importMarkdown(text);
      const { imported: taken = [], leftOut = [], counts } = imported.report ?? {};
      const places = (entries: readonly { line: number; what: string; text: string }[]) =>
        entries
          .filter(({ what }) => what !== 'quote')
          .map(({ line, what, text: said }) => `${line} ${what} ${said}`);
      const twice = places(taken).filter((place) => places(leftOut).includes(place));
      expect(twice).toEqual([]);
      const told = places([...taken, ...leftOut]);
      expect(told.filter((one) => one.includes(' table-row ')).length).toBe(counts?.tableRows);
    }),
    runs(80),
  );
});

/** A comment above an item may quote the source: it does not count. */
function withoutComments(yaml: string): string {
  return yaml.replace(/^\s*#.*$/gm, '');
}

/** Whether a line stands in code, in a comment or in a script: it is no entry then. */
function isHidden(lines: readonly string[], line: number): boolean {
  const before = lines.slice(0, line).join('\n');
  const open = (begin: RegExp, end: RegExp) => before.split(begin).length > before.split(end).length;
  return (
    (before.match(/^```/gm)?.length ?? 0) % 2 === 1 ||
    open(/<!--/, /-->/) ||
    /<script>/.test(before) ||
    /<!--/.test(before)
  );
}
