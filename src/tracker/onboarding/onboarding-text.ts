// The text of the pull request that offers a first roadmap: what it would do, seen before it is done.
import { computeProgress } from '../../progress/compute.ts';
import { dateText, titleText } from '../../progress/phrases.ts';
import { renderPreview } from '../../progress/section.ts';
import { type Limits, renderToFit, shortenList, shortenText } from '../../render/fit.ts';
import { renderTemplate } from '../../render/liquid.ts';
import { type Problem, formatProblem } from '../../roadmap/problem.ts';
import { type Roadmap, itemsOf } from '../../roadmap/roadmap.ts';
import { planLabels } from '../content/labels.ts';

/** A first roadmap and where it comes from. */
export interface Draft {
  readonly yaml: string;
  /** The repository's own Markdown that it was read out of; absent for the starter. */
  readonly source?: {
    readonly path: string;
    /** Entries of it that are not in the roadmap, and why. */
    readonly leftOut: readonly { readonly line: number; readonly text: string; readonly why: string }[];
    /** What became of it, in sentences. */
    readonly became?: readonly string[];
  };
}

export interface OnboardingText extends Draft {
  /** Somebody changed the roadmap on the branch. */
  readonly isTheirs: boolean;
  /** What it parses to, where it does. */
  readonly roadmap?: Roadmap;
  readonly problems: readonly Problem[];
}

/** A body may have 65,536 characters; the rest is for markers and what people write beside. */
const SIZE = 55_000;
const LIMITS: Limits = { text: 300, entries: 100 };
/** A sentence may name several tracks or entries. */
const SENTENCES: Limits = { text: 700, entries: 100 };
const PREVIEW_SIZE = 25_000;
const MOST_LEFT_OUT = 25;

/** The text without its markers. */
export function renderOnboarding(input: OnboardingText): string {
  const { roadmap } = input;
  const render = (limits: Limits) =>
    renderTemplate('pull-requests/onboarding', {
      isTheirs: input.isTheirs,
      source: input.source?.path ?? null,
      problems: input.problems.slice(0, 10).map((problem) => formatProblem('roadmap.yml', problem)),
      preview: roadmap === undefined ? null : previewOf(roadmap),
      ...countsOf(roadmap),
      phases: roadmap === undefined ? NONE : phaseValues(roadmap, limits),
      became: input.isTheirs ? [] : (input.source?.became ?? []).map((said) => shortenText(said, SENTENCES)),
      leftOut: leftOutValues(input, limits),
    });
  return renderToFit({ size: SIZE, limits: LIMITS, render }).trimEnd();
}

/** The text of an offer that is taken back, without its markers. */
export function renderWithdrawn(input: { readonly isTheirs: boolean }): string {
  return renderTemplate('pull-requests/onboarding-withdrawn', input).trimEnd();
}

const NONE = { shown: [], more: 0 };

function countsOf(roadmap: Roadmap | undefined) {
  if (roadmap === undefined) return { issues: null, milestones: null, labels: null };
  const { length: issues } = itemsOf(roadmap);
  return {
    issues,
    milestones: roadmap.phases.length,
    labels: planLabels(roadmap, { existing: [], renamed: new Map(), isTakenOff: () => false }).length,
  };
}

function phaseValues(roadmap: Roadmap, limits: Limits) {
  const { shown, more } = shortenList(roadmap.phases, limits);
  return {
    more,
    shown: shown.map((phase) => ({
      title: shortenText(titleText(phase), limits),
      items: phase.items.length,
      done: phase.items.filter(({ done }) => done).length,
      due: phase.due === undefined ? null : dateText(phase.due),
    })),
  };
}

function leftOutValues({ source, isTheirs }: OnboardingText, limits: Limits) {
  const leftOut = isTheirs ? [] : (source?.leftOut ?? []);
  const { shown, more } = shortenList(leftOut, {
    ...limits,
    entries: Math.min(limits.entries, MOST_LEFT_OUT),
  });
  return {
    more,
    shown: shown.map(({ line, text, why }) => ({
      line,
      text: shortenText(text, limits),
      why: shortenText(why, limits),
    })),
  };
}

/** The README's section on the first day; nothing where it would be longer than a preview should be. */
function previewOf(roadmap: Roadmap): string | null {
  const states = itemsOf(roadmap).map(({ id, done }) => [id, { state: done ? 'done' : 'open' }] as const);
  const progress = computeProgress({ roadmap, items: new Map(states), milestones: new Map() });
  const preview = renderPreview(progress);
  return preview.length > PREVIEW_SIZE ? null : preview;
}
