// The digest of a week: what was finished in it, how far that has brought the learner, and what is next. Pure.
import { computeProgress } from '../../progress/compute.ts';
import { dateText, hoursText, spanText } from '../../progress/phrases.ts';
import { countText } from '../../progress/now/words.ts';
import type { ItemProgress, Outlook, Progress } from '../../progress/progress.ts';
import type { SectionLinks } from '../../progress/section.ts';
import { type Limits, renderToFit, shortenList, shortenText } from '../../render/fit.ts';
import { renderTemplate } from '../../render/liquid.ts';
import type { IsoDate, Weekday } from '../../roadmap/roadmap.ts';
import { dateOf, dayOf } from '../../roadmap/schedule.ts';
import { type Outcome, type Plan, progressInput } from '../plan/plan.ts';
import { linksIn } from '../plan/plan-files.ts';
import { wholeWeeks } from './weeks.ts';

/** Days, both of them included, and the day on which a week begins. */
interface Stretch {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly writtenOn: Weekday;
}

type Counted = Pick<Plan, 'roadmap' | 'outcome' | 'numbers' | 'url'>;

/** A comment may have 65,536 characters. */
const SIZE = 60_000;
const LIMITS: Limits = { text: 300, entries: 50 };

/** The digest in Markdown, without its marker; undefined where nothing was finished. */
export function renderDigest(plan: Counted, stretch: Stretch): string | undefined {
  const now = computeProgress(progressInput(plan, plan.numbers));
  const isIn = ({ doneOn }: ItemProgress) =>
    doneOn !== undefined && stretch.from <= doneOn && doneOn <= stretch.until;
  const finished = itemsOf(now).filter((item) => item.state === 'done' && isIn(item));
  if (finished.length === 0) return undefined;
  const before = progressUntil(plan, dateOf(dayOf(stretch.from) - 1));
  const after = progressUntil(plan, stretch.until);
  const links = linksIn(plan.url);
  return renderToFit({
    size: SIZE,
    limits: LIMITS,
    render: (limits) => {
      const { shown, more } = shortenList(finished, limits);
      return renderTemplate('log/digest', {
        when: whenText(finished, stretch.writtenOn),
        finished: shown.map((item) => itemValues(item, links, limits)),
        more,
        hours: hoursOf(finished),
        percent: { before: before.percent, after: after.percent },
        count: countText(after),
        outlook: outlookText(after.outlook),
        outlookBefore: outlookText(before.outlook),
        upNext: now.upNext.map((item) => itemValues(item, links, limits)),
      });
    },
  }).trimEnd();
}

/** As it was at the end of that day. What was done on a day that is not known counts. */
function progressUntil({ roadmap, outcome, numbers }: Counted, day: IsoDate): Progress {
  const then: Outcome = new Map(
    [...outcome].map(([id, status]) => [
      id,
      status.doneOn !== undefined && status.doneOn > day ? { state: 'open' } : status,
    ]),
  );
  return computeProgress(progressInput({ roadmap, outcome: then }, numbers));
}

function itemsOf({ phases }: Progress): readonly ItemProgress[] {
  return phases.flatMap(({ items }) => items);
}

function itemValues({ item, issue }: ItemProgress, links: SectionLinks, limits: Limits) {
  return {
    title: shortenText(item.title, limits),
    link: issue === undefined ? '' : links.issue(issue),
    kind: item.kind,
    hours: item.hours === undefined ? null : hoursText(item.hours),
  };
}

/** Of those that have hours. */
function hoursOf(finished: readonly ItemProgress[]): string | null {
  const hours = finished.reduce((total, { item }) => total + (item.hours ?? 0), 0);
  return hours === 0 ? null : hoursText(Math.round(hours * 10) / 10);
}

/** The weeks in which it was finished: `23 to 29 Nov 2026`. */
function whenText(finished: readonly ItemProgress[], writtenOn: Weekday): string {
  const days = finished.flatMap(({ doneOn }) => doneOn ?? []).toSorted();
  const weeks = wholeWeeks(days[0] ?? '', days.at(-1) ?? '', writtenOn);
  return spanText(weeks.from, weeks.until, 'to');
}

function outlookText(outlook: Outlook): { readonly half: string; readonly most: string } | null {
  return outlook.kind === 'range' ? { half: dateText(outlook.half), most: dateText(outlook.most) } : null;
}
