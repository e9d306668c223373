// The README's section: what the learner sees on the repository's first page. The same progress gives the same bytes.
import { type Limits, renderToFit, shortenList, shortenText } from '../render/fit.ts';
import { renderTemplate } from '../render/liquid.ts';
import { type ItemLinks, type ItemLines, MARKS, createItemLines } from './item-lines.ts';
import { FEWEST } from './forecast.ts';
import { pausedText } from './now/paused.ts';
import { reasonText, weekText } from './now/reason.ts';
import { isForecastToCome } from './outlook.ts';
import { isReached } from './skills.ts';
import {
  dateText,
  doneText,
  expectedText,
  hoursDoneText,
  optionalBesideText,
  renderBar,
  titleText,
} from './phrases.ts';
import type { PhaseProgress, Progress, SkillProgress, UpNext } from './progress.ts';

export const SECTION_START = '<!-- milepost:start -->';
export const SECTION_END = '<!-- milepost:end -->';
export const SECTION_WARNING =
  '<!-- Milepost writes this part from the roadmap. Changes between its two markers are overwritten. -->';

/** Absolute addresses by number. */
export interface SectionLinks extends ItemLinks {
  milestone(number: number): string;
}

export interface SectionInput {
  readonly progress: Progress;
  /** Path of the badge, relative to the README, with `/`. */
  readonly badge: string;
  /** That of the card; null where it is not shown. */
  readonly card?: string | null;
  readonly links: SectionLinks;
  /** One sentence for the learner, shown on top. */
  readonly notice?: string;
  /** While some issues are still to come: how many are there, of how many. */
  readonly setUp?: { readonly ready: number; readonly all: number };
}

/** GitHub shows the first 512,000 bytes of a README; the greater part stays the learner's. */
const SIZE = 200_000;
/** An issue may have 65,536 characters: the rest is for the learner's notes. */
const ISSUE_SIZE = 60_000;
const LIMITS: Limits = { text: 1000, entries: 1000 };
const CELLS = 5;

/**
 * The section with its markers as first and last line; no newline at the end, LF between the lines. At most 200,000
 * characters: what does not fit is counted ("… and 12 more").
 */
export function renderSection(input: SectionInput): string {
  return wrapSection(renderContent(input));
}

/** What stands between the markers, with them around it. */
export function wrapSection(content: string): string {
  return `${SECTION_START}\n${SECTION_WARNING}\n\n${content}\n${SECTION_END}`;
}

/** What stands between the markers, as an issue shows it: without pictures, which are files. At most 60,000 characters. */
export function renderPage(input: Omit<SectionInput, 'badge' | 'card'>): string {
  return renderContent({ ...input, badge: null }, ISSUE_SIZE).trim();
}

/** What stands between the markers, elsewhere than in a README: the badge as words; no links where there is nothing to link to yet. */
export function renderPreview(
  progress: Progress,
  links: SectionLinks | null = null,
  setUp?: SectionInput['setUp'],
): string {
  return renderContent({ progress, badge: null, links, ...(setUp && { setUp }) }).trim();
}

interface ContentInput extends Omit<SectionInput, 'badge' | 'links'> {
  readonly badge: string | null;
  readonly links: SectionLinks | null;
}

function renderContent(input: ContentInput, size = SIZE): string {
  const itemLines = createItemLines(input.links);
  return renderToFit({
    size,
    limits: LIMITS,
    render: (limits) => {
      const lines = ({ items }: PhaseProgress) => itemLines(shortenList(items, limits), limits);
      return renderTemplate('readme/section', sectionValues({ ...input, lines }, limits));
    },
  });
}

interface ValuesInput extends ContentInput {
  readonly lines: (phase: PhaseProgress) => ItemLines;
}

function sectionValues({ progress, badge, card, links, notice, setUp, lines }: ValuesInput, limits: Limits) {
  const { percent, skipped, phases } = progress;
  return {
    ...{ percent, skipped },
    done: doneText(progress),
    optional: optionalBesideText(progress),
    hours: progress.hours === null ? null : hoursDoneText(progress.hours),
    title: shortenText(progress.title, limits),
    badge: addressOf(badge),
    card: addressOf(card ?? null),
    notice: notice === undefined ? null : shortenText(notice, limits),
    setUp: setUp ?? null,
    phases: mapShown(shortenList(phases, limits), (phase) => ({
      ...phaseValues(phase, links, limits),
      items: lines(phase),
    })),
    skills: mapShown(shortenList(progress.skills, limits), (skill) => skillValues(skill, limits)),
    paused: progress.paused === undefined ? null : pausedText(progress.paused),
    isAssessed: progress.skills.some(({ reached }) => reached !== undefined),
    outlook: outlookValues(progress),
    upNext: progress.upNext.map((item) => nextValues(item, links, limits)),
  };
}

/** As it stands in `![…](here)`: a bracket would end it there, `?` and `#` the path. */
function addressOf(path: string | null): string | null {
  const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`;
  return path === null ? null : encodeURI(path).replace(/[()?#]/g, hex);
}

function phaseValues(phase: PhaseProgress, links: SectionLinks | null, limits: Limits) {
  const { percent, state } = phase;
  return {
    ...{ percent, state },
    done: doneText(phase),
    fraction: doneText(phase, '/'),
    optional: optionalBesideText(phase),
    hours: phase.hours === null ? null : hoursDoneText(phase.hours),
    title: shortenText(titleText(phase.phase), limits),
    link: phase.milestone === undefined ? null : (links?.milestone(phase.milestone) ?? null),
    bar: renderBar(percent, CELLS),
    due: phase.phase.due === undefined ? null : dateText(phase.phase.due),
    expected: phase.expected === undefined ? null : expectedText(phase.expected),
  };
}

/** Neither where all is done, or where so little is to do that there will never be enough to go by. */
function outlookValues(progress: Progress) {
  const { outlook } = progress;
  switch (outlook.kind) {
    case 'range': {
      const { half, most, asOf } = outlook;
      const withoutHolidays = progress.holidays.some(({ from, to }) => to > asOf && from <= most);
      const days = { half: dateText(half), most: dateText(most), asOf: dateText(asOf) };
      return { range: { ...days, withoutHolidays }, early: null };
    }
    case 'too-early':
      return { range: null, early: isForecastToCome(progress) ? { fewest: FEWEST, ...outlook } : null };
    case 'done':
      return { range: null, early: null };
  }
}

function skillValues(progress: SkillProgress, limits: Limits) {
  const { skill, done, teaching, reached } = progress;
  return {
    name: shortenText(skill.name, limits),
    target: skill.target,
    group: skill.group === undefined ? null : shortenText(skill.group, limits),
    mark: isReached(progress) ? MARKS.done : MARKS.open,
    reached: reached === undefined ? null : { level: reached.level, on: dateText(reached.on) },
    done,
    teaching,
  };
}

function nextValues(next: UpNext, links: SectionLinks | null, limits: Limits) {
  const { item, issue } = next;
  const { words, ...since } = reasonText(next);
  const sinceLink =
    since.pull === undefined ? since.issue && links?.issue(since.issue) : links?.pull(since.pull);
  return {
    title: shortenText(item.title, limits),
    link: issue === undefined ? null : (links?.issue(issue) ?? null),
    kind: item.kind,
    hours: weekText(next) ?? null,
    why: shortenText(words, limits),
    since: since.pull ?? since.issue ?? null,
    sinceLink: sinceLink ?? null,
  };
}

function mapShown<From, To>(list: { shown: readonly From[]; more: number }, map: (entry: From) => To) {
  return { shown: list.shown.map(map), more: list.more };
}
