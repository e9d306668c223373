// Everything that we say in issues, comments, milestones and pull requests: values for the templates, no words of its
// own, and no markers.
import {
  doneText,
  hoursDoneText,
  hoursText,
  optionalBesideText,
  renderBar,
  titleText,
} from '../../progress/phrases.ts';
import type { ItemProgress, PhaseProgress, Progress } from '../../progress/progress.ts';
import { type Limits, renderToFit, shortenList, shortenText } from '../../render/fit.ts';
import { renderTemplate } from '../../render/liquid.ts';
import { readCondition } from '../../roadmap/condition.ts';
import type { Choice, Item, Phase } from '../../roadmap/roadmap.ts';

interface NeedText {
  readonly title: string;
  /** Undefined before its issue is created: then the title stands alone. */
  readonly issue: number | undefined;
}

export interface IssueText {
  readonly item: Item;
  readonly phase: Phase;
  readonly needs: readonly NeedText[];
  /** What shows that it is done. */
  readonly evidence?: string | undefined;
}

/** A body may have 65,536 characters: the rest is for our markers and the learner's notes. */
const SIZE = 60_000;
const LIMITS: Limits = { text: 8000, entries: 200 };

/** Our part of an issue's body, without its markers. At most 60,000 characters, as all texts here. */
export function renderIssueText(input: IssueText): string {
  return fill('issues/issue', (limits) => issueValues(input, limits));
}

/** All that {@link renderIssueText} makes its text from, as text: the same gives the same, and takes a hundredth of the time. */
export function describeIssueText(input: IssueText): string {
  return JSON.stringify(issueValues(input, LIMITS));
}

export interface RetiredText {
  readonly itemId: string;
  /** The roadmap's path in the repository; null where it is not there: a path of somebody's machine is nobody's business. */
  readonly roadmapPath: string | null;
}

/** Our part of the body of an issue whose item left the roadmap, without its markers. */
export function renderRetiredText({ itemId, roadmapPath }: RetiredText): string {
  return fill('issues/retired', () => ({ itemId, roadmapPath }));
}

/** How an item is finished, always the last section of an issue's text. */
const FINISH = '\n### Finished?\n';

/** Our text of an issue without how to finish it: nobody should finish what left the roadmap. */
export function withoutFinish(text: string): string {
  const at = text.lastIndexOf(FINISH);
  return at < 0 ? text : text.slice(0, at).trim();
}

/** Our part of a milestone's description, without its markers; empty where the phase has no goal and no outcome. */
export function renderMilestoneText(phase: Phase): string {
  return fill('issues/milestone', (limits) => ({
    goal: optionalText(phase.goal, limits),
    outcome: optionalText(phase.outcome, limits),
  }));
}

export interface CompletedComment {
  /** The merged pull request that completed the item. */
  readonly pull: number;
  /** As it is with this item done. */
  readonly phase: PhaseProgress;
  readonly upNext: readonly ItemProgress[];
}

/** The comment on an issue that a merged pull request completed. */
export function renderCompletedComment({ pull, phase, upNext }: CompletedComment): string {
  return fill('issues/completed', (limits) => ({
    pull,
    phase: phaseValues(phase, limits),
    upNext: upNext.map(({ item: next, issue }) => ({
      issue: issue ?? null,
      title: shortenText(next.title, limits),
    })),
  }));
}

/** The comment on an issue that is open again, since a merged pull request took back what had completed it. */
export function renderRevertedComment(pull: number): string {
  return fill('issues/reverted', () => ({ pull }));
}

/** The comment on an issue whose learner edited inside our part. */
export function renderConflictComment(): string {
  return fill('issues/conflict', () => ({}));
}

/** The rolling pull request that carries our files where the default branch is protected. */
export function renderPullRequest(progress: Progress): { readonly title: string; readonly body: string } {
  const { percent, phases } = progress;
  const body = fill('pull-requests/progress', (limits) => {
    const { shown, more } = shortenList(phases, limits);
    return {
      percent,
      done: doneText(progress),
      optional: optionalBesideText(progress),
      hours: hoursOf(progress),
      bar: renderBar(percent, 10),
      phases: { shown: shown.map((phase) => phaseValues(phase, limits)), more },
    };
  });
  return { title: `Roadmap progress: ${percent} %`, body };
}

/** The same pull request where it is opened because the roadmap has mistakes. */
export function renderMistakesPullRequest(): { readonly title: string; readonly body: string } {
  return { title: 'Roadmap: mistakes and progress', body: fill('pull-requests/mistakes', () => ({})) };
}

/** The same pull request where it is opened because the roadmap that had mistakes is gone. */
export function renderGonePullRequest(): { readonly title: string; readonly body: string } {
  return { title: 'Roadmap: remove the warning', body: fill('pull-requests/gone', () => ({})) };
}

/** The same pull request while too much would be taken out at once. */
export function renderHeldPullRequest(): { readonly title: string; readonly body: string } {
  return { title: 'Roadmap: a question and progress', body: fill('pull-requests/held', () => ({})) };
}

/** No newline at the end. */
function fill(template: string, values: (limits: Limits) => Readonly<Record<string, unknown>>): string {
  const render = (limits: Limits) => renderTemplate(template, values(limits));
  return renderToFit({ size: SIZE, limits: LIMITS, render }).trimEnd();
}

function issueValues({ item, needs, evidence }: IssueText, limits: Limits) {
  const shorten = (text: string) => shortenText(text, limits);
  const { choices, url } = item;
  return {
    kind: capitalise(choices.length > 0 ? `choose one of ${choices.length}` : item.kind),
    ...sourceValues(item, limits),
    level: optionalText(item.level, limits),
    optional: item.optional,
    host: url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null,
    objective: optionalText(item.objective, limits),
    choices: mapShown(choices, limits, (choice) => ({
      ...sourceValues(choice, limits),
      title: shorten(choice.title),
      kind: choice.kind,
    })),
    covers: mapShown(item.covers, limits, shorten),
    resources: mapShown(item.resources, limits, (resource) => ({
      title: shorten(resource.title),
      url: resource.url ?? null,
    })),
    needs: mapShown(needs, limits, (need) => ({ title: shorten(need.title), issue: need.issue ?? null })),
    doneWhen: mapShown(item.doneWhen, limits, (condition) => {
      const { text, met } = readCondition(condition);
      return { text: shorten(text), met };
    }),
    notes: optionalText(item.notes, limits),
    evidence: optionalText(evidence, limits),
    completes: `Completes: ${item.id}`,
    paths: mapShown(item.paths, limits, shorten),
  };
}

/** What an item and a choice both say about where they come from. */
function sourceValues({ by, url, hours }: Pick<Choice, 'by' | 'url' | 'hours'>, limits: Limits) {
  return {
    by: optionalText(by, limits),
    url: url ?? null,
    hours: hours === undefined ? null : hoursText(hours),
  };
}

function phaseValues(progress: PhaseProgress, limits: Limits) {
  const { phase, percent, state } = progress;
  return {
    title: shortenText(titleText(phase), limits),
    ...{ percent, state },
    done: doneText(progress),
    hours: hoursOf(progress),
    bar: renderBar(percent, 5),
  };
}

function hoursOf({ hours }: Pick<Progress, 'hours'>): string | null {
  return hours === null ? null : hoursDoneText(hours);
}

function optionalText(text: string | undefined, limits: Limits): string | null {
  return text === undefined ? null : shortenText(text, limits);
}

function mapShown<From, To>(entries: readonly From[], limits: Limits, map: (entry: From) => To) {
  const { shown, more } = shortenList(entries, limits);
  return { shown: shown.map(map), more };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
