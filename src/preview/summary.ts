// What is said of a pull request before it is merged, the same in a check run and in a workflow's job. Values for the template.
import { doneText, renderBar, titleText } from '../progress/phrases.ts';
import { type Limits, shortenList, shortenText } from '../render/fit.ts';
import { linksIn } from '../tracker/plan/plan-files.ts';
import { countItems, describeItems } from '../tracker/describe.ts';
import type { FoundReason } from '../tracker/evidence/reasons.ts';
import type { Problem } from '../roadmap/problem.ts';
import { type Differences, type FinishedItem, findDifferences } from './differences.ts';
import type { Preview } from './preview.ts';
import { actionValues, conflictValues, count, problemValues } from './values.ts';

/** In one sentence, or two where it brings another roadmap. */
export function previewHeadline(preview: Preview): string {
  const { after, changesRoadmap } = preview;
  if (after.status === 'no-roadmap') return 'There would be no roadmap, so nothing is tracked.';
  if (after.status === 'invalid')
    return changesRoadmap
      ? `With this pull request ${after.path} has ${count(after.problems.length, 'mistake')}.`
      : `${after.path} has ${count(after.problems.length, 'mistake')}, before this pull request as well.`;
  const differences = findDifferences(preview);
  const merging = `Merging this finishes ${finishedText(differences.finished)}.`;
  return changesRoadmap ? `${merging} ${roadmapText(differences)}` : merging;
}

function finishedText(finished: readonly FinishedItem[]): string {
  const [first] = finished;
  if (first === undefined) return 'no item';
  return finished.length === 1 ? `"${first.item.title}"` : count(finished.length, 'item');
}

/** In the words of `milepost plan`. */
function roadmapText({ actions, finished }: Differences): string {
  const counted = describeItems(actions);
  if (counted === '') return 'No item of the roadmap changes.';
  const closes = finished.length > 0 || countItems(actions).retired > 0;
  return `The roadmap: ${counted}${closes ? '' : '; nothing closes'}.`;
}

interface Around {
  /** Above it, where something has to say which pull request it is about. */
  readonly head?: string | null;
  /** How many mistakes or warnings are marked on their lines beside it: those are not named again. */
  readonly marked?: number;
}

/** The values of the template `preview`. */
export function previewValues(preview: Preview, limits: Limits, { head = null, marked = 0 }: Around = {}) {
  const { after, pull } = preview;
  const plan = after.status === 'planned' ? after.plan : undefined;
  const repository = after.observation.observed.repository;
  const links = linksIn(repository.url);
  const differences = findDifferences(preview);
  const place = {
    path: after.status === 'no-roadmap' ? '' : after.path,
    tree: `${repository.url}/blob/${pull.headRefOid}`,
  };
  const itemValues = (items: readonly FinishedItem[]) => {
    const { shown, more } = shortenList(items, limits);
    return { more, shown: shown.map((one) => itemValue(one, links, limits)) };
  };
  const named = (problems: readonly Problem[]) =>
    problemValues(marked === 0 ? problems : problems.filter(({ file }) => file !== undefined), place, limits);
  return {
    head,
    headline: previewHeadline(preview),
    marked: marked === 0 ? null : markedText(marked, preview),
    finished: itemValues(differences.finished),
    reopened: itemValues(differences.reopened),
    phases: phaseValues(differences, limits),
    actions: actionValues(differences.actions, { url: repository.url, numbers: plan?.numbers }, limits),
    conflicts: conflictValues(differences.conflicts, limits),
    problems: named(after.status === 'invalid' ? after.problems : []),
    warnings: named(after.status === 'planned' ? after.warnings : []),
  };
}

/** After the headline, which says how many mistakes there are. */
function markedText(marked: number, { after }: Preview): string {
  const all = after.status === 'invalid' ? after.problems.length : undefined;
  const one = marked === 1 ? 'is marked on its line' : 'are marked on their lines';
  if (all === undefined) return `${count(marked, 'warning')} ${one} below.`;
  if (all === marked) return `${all === 1 ? 'It' : 'They'} ${one} below.`;
  return `${marked} of them ${one} below.`;
}

function itemValue({ item, issue, reason }: FinishedItem, links: ReturnType<typeof linksIn>, limits: Limits) {
  const paths = reason?.by === 'path' ? reason.paths : [];
  return {
    title: shortenText(item.title, limits),
    kind: item.kind,
    link: issue === undefined ? null : links.issue(issue),
    paths: paths.slice(0, MOST_PATHS).map((path) => shortenText(path, limits)),
    morePaths: Math.max(0, paths.length - MOST_PATHS),
    otherwise: paths.length === 0 ? null : `Progress: ${item.id}`,
    says: saysOf(reason),
    closes: reason?.by === 'closes' ? `#${reason.issue}` : null,
  };
}

const MOST_PATHS = 3;

function saysOf(reason: FoundReason | undefined): string | null {
  return reason?.by === 'completes' ? `Completes: ${reason.word}` : null;
}

function phaseValues({ phases }: Differences, limits: Limits) {
  const { shown, more } = shortenList(phases, limits);
  return {
    more,
    shown: shown.map(({ was, phase }) => ({
      title: shortenText(titleText(phase.phase), limits),
      was: doneText(was),
      wasPercent: was.percent,
      done: doneText(phase),
      percent: phase.percent,
      bar: renderBar(phase.percent, 5),
    })),
  };
}
