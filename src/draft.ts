// A first roadmap for a repository that has none: made of its own Markdown where there is one. Pure.
import type { MarkdownFile } from './github/apply/onboard.ts';
import { describeShortly } from './import/report/summary.ts';
import type { ImportReport } from './import/report/report.ts';
import { importMarkdown } from './import/import-markdown.ts';
import { type Carried, STEPS, carryHere } from './planner.ts';
import { renderStarter } from './roadmap/starter/starter.ts';
import type { Draft } from './tracker/onboarding/onboarding-text.ts';

/** Fewer are no roadmap worth offering: a list of links, a chapter of notes. */
const FEWEST_PHASES = 2;
const FEWEST_ITEMS = 6;

/** What is left out and nobody misses: headings in disguise, empty entries, links within the document. */
const PLAIN: ReadonlySet<string> = new Set(['label', 'empty', 'contents']);

/** The first file that holds a roadmap, as one; else the starter. A document without a title gets the repository's name. */
function draftRoadmap(markdown: readonly MarkdownFile[], name: string): Draft {
  for (const { path, bytes } of markdown) {
    if (!/\.(?:md|markdown|mdown|mkdn?)$/i.test(path)) continue;
    const imported = importMarkdown(bytes, { name });
    if (!imported.ok) continue;
    const { yaml, report } = imported;
    if (!isWorthOffering(report)) continue;
    const leftOut = report.leftOut.filter(({ code }) => !PLAIN.has(code));
    return { yaml, source: { path, leftOut, became: describeShortly(report) } };
  }
  return { yaml: renderStarter() };
}

/** By the whole document: one of several plans may be short, and a checklist is one item. */
function isWorthOffering({ counts, imported }: ImportReport): boolean {
  return counts.phases >= FEWEST_PHASES && Math.max(counts.items, imported.length) >= FEWEST_ITEMS;
}

/** All steps of the App, which alone offers a roadmap: the others need not load what reads Markdown. */
export const ALL_STEPS = { ...STEPS, draftRoadmap };

/** A planner that drafts roadmaps, too. */
export type Drafter = Carried<typeof ALL_STEPS>;

/** Carries each step out at once, in this thread. */
export const draftHere: Drafter = carryHere(ALL_STEPS);
