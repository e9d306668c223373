// The pull request that brings a new pace: one, from a branch of ours, which is updated when somebody asks again. What it
// answers stands in its marker. Pure.
import { dateText } from '../../progress/phrases.ts';
import { type Limits, renderToFit, shortenList, shortenText } from '../../render/fit.ts';
import { renderTemplate } from '../../render/liquid.ts';
import { REPACE_BRANCH } from '../our-names.ts';
import { type Changed, headLines, phaseValues, wishText } from './repace-text.ts';
import type { Wish } from './wish.ts';

const MARKER = /^<!-- milepost:repace to=(\d{1,16}) -->/;

/** The id of the last comment that a pull request of ours answers; 0 where it has no marker. */
export function repaceAnswers(body: string): number {
  return Number(MARKER.exec(body)?.[1] ?? 0);
}

/** Stands in an answer for the pull request, whose number is not known before it is opened. */
export const REPACE_PULL = '<!-- milepost:pull -->';

const ON_BRANCH = `The new dates are on the branch \`${REPACE_BRANCH}\`, but`;
const AGAIN = 'and write the command once more, or open it yourself.';

/** Why there is none, and what to do. */
const REFUSED = {
  /** A workflow may open none. */
  workflow: `${ON_BRANCH} GitHub Actions may not open the pull request. Turn on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General → Workflow permissions ${AGAIN}`,
  permission: `${ON_BRANCH} Milepost may not open the pull request. Give it the permission to write pull requests (in a workflow \`pull-requests: write\` under \`permissions\`) ${AGAIN}`,
  contents: `The new dates are not written: Milepost may not write files here. Give it the permission to write contents (in a workflow \`contents: write\` under \`permissions\`) and write the command once more.`,
  /** Rules keep the branch from being pushed to. */
  branch: `The branch \`${REPACE_BRANCH}\`, on which the new dates would stand, takes no push. Exempt it from the rules, or let the App bypass them, and write the command once more.`,
} as const;

/** Its number, or why there is none. */
export type RepaceEnd = number | keyof typeof REFUSED;

/** How an answer names it. */
export function repaceName(end: RepaceEnd): string {
  return typeof end === 'number' ? `The new dates are in #${end}.` : REFUSED[end];
}

/** The number of the pull request that an answer names; undefined where it says why there is none. */
export function pullNamedIn(answer: string): number | undefined {
  const [, number] = /^The new dates are in #(\d{1,10})\.$/m.exec(answer) ?? [];
  return number === undefined ? undefined : Number(number);
}

const LIMITS: Limits = { text: 300, entries: 100 };
const SIZE = 60_000;

export interface RepacePullText {
  readonly title: string;
  readonly body: string;
}

export interface RepacePullInput {
  readonly wish: Wish;
  /** Where the roadmap stands. */
  readonly path: string;
  /** The comment that asked. */
  readonly to: number;
}

export function renderRepacePull(changed: Changed, { wish, path, to }: RepacePullInput): RepacePullText {
  const last = changed.phases.findLast(({ after }) => after !== undefined)?.after;
  const rows = changed.phases.map(phaseValues);
  const text = renderToFit({
    size: SIZE,
    limits: LIMITS,
    render: (limits) => {
      const { shown, more } = shortenList(rows, limits);
      return renderTemplate('pull-requests/repace', {
        ...{ wish: wishText(wish), path, head: headLines(changed), more },
        hasForecast: rows.some(({ expected }) => expected !== '–' && expected !== 'done'),
        phases: shown.map((row) => ({ ...row, title: shortenText(row.title, limits) })),
      });
    },
  });
  const end = last === undefined ? '' : `: the last phase is due on ${dateText(last)}`;
  return {
    title: `New dates for the roadmap${end}`.replaceAll('\u00A0', ' '),
    body: `<!-- milepost:repace to=${to} -->\n${text.trim()}`,
  };
}
