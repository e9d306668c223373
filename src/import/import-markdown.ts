// A learner's Markdown to a roadmap, step by step. Pure; the same source gives the same bytes.
import { leaveOut } from './report/left-out.ts';
import { parseRoadmap } from '../roadmap/parse.ts';
import { printRoadmap } from '../roadmap/print.ts';
import { isVisible } from '../roadmap/text.ts';
import { LIMITS } from '../roadmap/limits.ts';
import { accountFor } from './report/account.ts';
import { boundLines, findTooDeep } from './source/bounds.ts';
import { namesOfPhases } from './structure/bullet-phases.ts';
import { commentsFor } from './report/comments.ts';
import { decodeMarkdown } from './source/decode.ts';
import { takeDefinitions } from './source/definitions.ts';
import { entriesUnder } from './report/entries.ts';
import { cut } from './limit/limit-item.ts';
import { MOST_ITEMS, foldItems } from './limit/fold-items.ts';
import { limitPhases } from './limit/limit-phases.ts';
import { takeFrontMatter } from './source/front-matter.ts';
import { outline } from './structure/outline.ts';
import { parseMarkdown } from './source/parse-markdown.ts';
import { findPhases, findSummary } from './structure/phases.ts';
import { findTitle } from './structure/title.ts';
import { limitRoadmap } from './limit/limit-roadmap.ts';
import type { Place } from './read/place.ts';
import { printable } from './source/printable.ts';
import { repairMarks, sayHeadings } from './source/repair-marks.ts';
import { reportOf } from './report/make-report.ts';
import type { Imported, ImportReport } from './report/report.ts';

export interface ImportOptions {
  /** The roadmap's title where the document has none, such as the repository's name. */
  readonly name?: string;
  /** How many items there should be at most; `all` keeps each entry an item. 120 by default. */
  readonly items?: number | 'all';
}

/**
 * Makes a roadmap of Markdown: phases of headings, items of lists, tables and quoted projects. Never throws for what a
 * document holds. Every list item, checkbox and table row is in the roadmap or in the report's `leftOut`.
 */
export function importMarkdown(source: Uint8Array | string, options: ImportOptions = {}): Imported {
  const opened = openSource(source);
  if ('refused' in opened) return opened.refused;
  const { decoded, repairs, front, bounded, place, nodes, root } = opened;
  const opening = titleOf([front.title, findTitle(root)], options);
  const found = findPhases(root, { place, title: opening });
  // What one of several plans is called is no title for all of them.
  const isOfPlan = found.phases.some(({ track }) => track?.title === opening);
  const title = isOfPlan ? titleOf([front.title], options) : opening;
  const { items: most = MOST_ITEMS } = options;
  const folded = foldItems(found.phases, most === 'all' ? undefined : most);
  const fitted = limitPhases(folded.phases);
  const summary = [front.summary, findSummary(root)].find((text) => text !== undefined && isVisible(text));
  const made = limitRoadmap(fitted.phases, {
    title,
    ...(summary !== undefined && { summary: cut(summary, LIMITS.prose) }),
  });
  const entries = [...entriesUnder(nodes), ...bounded.rest];
  const account = accountFor(entries, made.placed, [
    ...found.leftOut,
    ...namesOfPhases(nodes),
    ...fitted.leftOut,
    ...made.leftOut,
    ...bounded.rest.map((entry) => leaveOut(entry, 'not-read')),
  ]);
  const notes = [
    ...repairs,
    ...bounded.notes,
    ...found.notes,
    ...folded.notes,
    ...fitted.notes,
    ...made.notes,
  ];
  const report = reportOf({ encoding: decoded.encoding, entries, account, made, notes });
  if (made.placed.length === 0) return noRoadmap(report);
  const yaml = printRoadmap(made.roadmap, commentsFor(made.placed, report));
  const parsed = parseRoadmap(yaml);
  if (!parsed.ok) throw new Error(`an import is no roadmap: ${JSON.stringify(parsed.problems.slice(0, 3))}`);
  return { ok: true, yaml, roadmap: parsed.roadmap, phases: made.roadmap.phases, report };
}

/** The text of a source and its outline, or why it cannot be read. */
function openSource(source: Uint8Array | string) {
  const decoded = decodeMarkdown(source);
  if (!decoded.ok) return { refused: decoded };
  const marks = repairMarks(decoded.text.split('\n'));
  const front = takeFrontMatter(marks.lines.map(printable));
  const deep = findTooDeep(front.lines);
  if (deep !== undefined) return { refused: tooDeep(deep) };
  const { lines, definitions } = takeDefinitions(front.lines);
  const bounded = boundLines(lines);
  const nodes = parseMarkdown(bounded.lines.map(unlinkWiki), definitions);
  const place: Place = {
    kinds: [],
    optional: false,
    under: [],
    definitions,
    drawnBoxes: /[⬜☐🔲◻]/u.test(decoded.text),
  };
  const repairs = [...decoded.notes, ...sayHeadings(marks.headings, nodes)];
  return { decoded, repairs, front, bounded, place, nodes, root: outline(nodes) };
}

/** Links between the notes of a vault: "[[Scales|the scales]]". */
function unlinkWiki(line: string): string {
  if (!line.includes('[[')) return line;
  return line.replace(/\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\](?!\()/g, '$1');
}

/** The first of what the document calls itself, else what whoever imports it does. */
function titleOf(said: readonly (string | undefined)[], { name }: ImportOptions): string {
  const candidates = [...said, name === undefined ? undefined : printable(name), 'My roadmap'];
  const title = candidates.find((text) => text !== undefined && isVisible(text)) ?? '';
  return cut(title.replace(/\s+/g, ' ').trim(), LIMITS.title);
}

function tooDeep(line: number): Imported {
  return {
    ok: false,
    code: 'too-deep',
    message: `Line ${line} has lists or quotes that are nested more deeply than can be read.`,
    hint: 'Write it with fewer levels.',
  };
}

function noRoadmap(report: ImportReport): Imported {
  return {
    ok: false,
    code: 'no-roadmap',
    message:
      report.leftOut.length === 0
        ? 'No roadmap was found here: there are no list items, checkboxes, table rows or quoted projects.'
        : `No roadmap was found here: none of the ${report.leftOut.length} list items and table rows is something to do.`,
    hint: 'What was looked for: headings that name phases ("Phase 1: …", "Month 2", "1. Basics") and below them list items, checkboxes, tables, or projects in quotes.',
    report,
  };
}
