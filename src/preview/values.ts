// Values of templates that show a plan: its actions, conflicts and problems, each shortened to fit. No words of their own.
import { type Limits, shortenList, shortenText } from '../render/fit.ts';
import { type Problem, describeProblem } from '../roadmap/problem.ts';
import type { Action } from '../tracker/action.ts';
import type { Numbers } from '../tracker/plan/plan.ts';
import type { Conflict } from '../tracker/conflicts/conflict.ts';
import { describeAction } from '../tracker/describe.ts';
import { linksIn } from '../tracker/plan/plan-files.ts';

interface Linking {
  /** The repository's page. */
  readonly url: string | undefined;
  readonly numbers: Numbers | undefined;
}

/** One line for each, with a link to what it is about. */
export function actionValues(actions: readonly Action[], linking: Linking, limits: Limits) {
  const { shown, more } = shortenList(actions, limits);
  return {
    all: actions.length,
    more,
    shown: shown.map((action) => ({
      text: shortenText(describeAction(action), limits),
      link: linkOf(action, linking),
    })),
  };
}

function linkOf(action: Action, { url, numbers }: Linking): string | null {
  if (url === undefined) return null;
  const links = linksIn(url);
  const toIssue = (number: number | undefined) => (number === undefined ? null : links.issue(number));
  const toMilestone = (number: number | undefined) => (number === undefined ? null : links.milestone(number));
  switch (action.type) {
    case 'create-issue':
      return toIssue(numbers?.issues.get(action.item));
    case 'update-issue':
    case 'add-blocker':
    case 'write-comment':
      return toIssue(action.issue ?? numbers?.issues.get(action.item));
    case 'write-page':
    case 'write-log':
      return toIssue(action.issue);
    case 'answer-command':
    case 'react':
      return toIssue(action.on);
    case 'remove-blocker':
      return toIssue(action.issue);
    case 'create-milestone':
      return toMilestone(numbers?.milestones.get(action.phase));
    case 'update-milestone':
      return toMilestone(action.milestone);
    case 'create-label':
      return `${url}/labels`;
    case 'write-repace':
      return action.there.pull === undefined ? null : links.pull(action.there.pull);
    case 'create-page':
    case 'write-files':
      return url;
  }
}

export function conflictValues(conflicts: readonly Conflict[], limits: Limits) {
  const { shown, more } = shortenList(conflicts, limits);
  return {
    more,
    shown: shown.map(({ subject, message, hint }) => ({
      subject: shortenText(subject, limits),
      text: shortenText(`${sentence(message)} ${hint}`, limits),
    })),
  };
}

interface ProblemPlace {
  readonly path: string;
  /** Address of the tree that the file stands in; null where it is not known. */
  readonly tree: string | null;
}

export function problemValues(problems: readonly Problem[], { path, tree }: ProblemPlace, limits: Limits) {
  const { shown, more } = shortenList(problems, limits);
  return {
    all: problems.length,
    more,
    shown: shown.map((problem) => ({
      place: `${problem.file ?? path}:${problem.line}`,
      link:
        tree === null || problem.file !== undefined ? null : `${tree}/${encodeURI(path)}#L${problem.line}`,
      text: shortenText(describeProblem(problem), limits),
      code: problem.code,
    })),
  };
}

export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
