// What a check run says of the pull requests whose head is one commit: mostly one. Values in, values out.
import type { Annotation, Check, Conclusion } from '../github/apply/write-check.ts';
import { plainLine } from '../render/markdown.ts';
import { type Limits, renderToFit, shortenText } from '../render/fit.ts';
import { renderTemplate } from '../render/liquid.ts';
import { type Problem, describeProblem } from '../roadmap/problem.ts';
import { findDifferences } from './differences.ts';
import type { Preview } from './preview.ts';
import { previewHeadline, previewValues } from './summary.ts';

type Said = Omit<Check, 'head'>;

/** Of our own pull request, which only carries files of ours. */
export const OURS: Said = {
  ...{ conclusion: 'success', title: 'Milepost’s own pull request', annotations: [] },
  summary: 'It brings the README and the badge up to date, and finishes no item.\n',
};

/** GitHub takes 65,535 characters: https://docs.github.com/rest/checks/runs */
const SUMMARY_SIZE = 60_000;
const LIMITS: Limits = { text: 2000, entries: 500 };
const LONGEST_TITLE = 200;
const LONGEST_MESSAGE = 4000;

/** Undefined where there is nothing to say: there is no roadmap, and none of them brings one. */
export function checkOf(previews: readonly Preview[]): Said | undefined {
  const said = previews.filter(({ before, after }) =>
    [before, after].some(({ status }) => status !== 'no-roadmap'),
  );
  if (said.length === 0) return undefined;
  const worst = CONCLUSIONS.find((one) => said.some((preview) => conclusionOf(preview) === one));
  const first = said.find((preview) => conclusionOf(preview) === worst);
  return {
    conclusion: worst ?? 'success',
    title: shortenText(plainLine(first === undefined ? '' : titleOf(first)), {
      text: LONGEST_TITLE,
      entries: 1,
    }),
    summary: said.map((preview) => summaryOf(preview, said.length)).join('\n'),
    annotations: once(said.flatMap(annotationsOf)),
  };
}

/** Two that share a head have the same mistakes. */
function once(annotations: readonly Annotation[]): readonly Annotation[] {
  return [...new Map(annotations.map((one) => [JSON.stringify(one), one])).values()];
}

/** The worst first. */
const CONCLUSIONS: readonly Conclusion[] = ['failure', 'neutral', 'success'];

/** A roadmap that the pull request breaks is a failure; conflicts are none, nor is one that was broken before. */
function conclusionOf(preview: Preview): Conclusion {
  const { after, changesRoadmap } = preview;
  if (after.status === 'invalid') return changesRoadmap ? 'failure' : 'neutral';
  return findDifferences(preview).conflicts.length > 0 ? 'neutral' : 'success';
}

function titleOf(preview: Preview): string {
  const { conflicts } = findDifferences(preview);
  const [first] = conflicts;
  if (preview.after.status !== 'planned' || first === undefined) return previewHeadline(preview);
  const more = conflicts.length === 1 ? '' : ` And ${conflicts.length - 1} more.`;
  return `${previewHeadline(preview)} ${first.message}${more}`;
}

function summaryOf(preview: Preview, among: number): string {
  const { pull } = preview;
  const head = among === 1 ? null : `If #${pull.number} is merged into ${pull.baseRefName}`;
  const marked = annotationsOf(preview).length;
  const render = (limits: Limits) =>
    renderTemplate('summaries/preview', previewValues(preview, limits, { head, marked }));
  return renderToFit({ size: Math.floor(SUMMARY_SIZE / among), limits: LIMITS, render });
}

/** What stands in the roadmap itself; the files that it builds on are named in the summary. */
function annotationsOf({ after, changesRoadmap }: Preview): readonly Annotation[] {
  if (after.status === 'no-roadmap') return [];
  const level = after.status === 'invalid' && changesRoadmap ? 'failure' : 'warning';
  const problems = after.status === 'invalid' ? after.problems : after.warnings;
  if (after.status === 'planned' && !changesRoadmap) return [];
  return problems
    .filter(({ file }) => file === undefined)
    .map((problem) => annotationOf(after.path, problem, level));
}

function annotationOf(
  path: string,
  problem: Problem,
  annotation_level: Annotation['annotation_level'],
): Annotation {
  const { line, column, code } = problem;
  return {
    ...{ path, annotation_level, title: `Milepost: ${code}` },
    ...{ start_line: line, end_line: line, start_column: column, end_column: column },
    message: shortenText(describeProblem(problem), { text: LONGEST_MESSAGE, entries: 1 }),
  };
}
