// Title, milestone and labels of an issue that exists: they follow the roadmap, but for what a person changed since we
// wrote it. The text is body.ts's.
import type { Item, Phase } from '../../roadmap/roadmap.ts';
import type { IssueChange } from '../action.ts';
import type { Numbers } from '../plan/plan.ts';
import { type Conflict, conflict } from '../conflicts/conflict.ts';
import { type Labelled, type LabelNames, labelsOf, planIssueLabels } from './labels.ts';
import type { Matched } from '../match/match.ts';
import type { ObservedIssue } from '../observed.ts';
import {
  type WrittenIssue,
  digest,
  labelDigest,
  printWrittenIssue,
  readWrittenIssue,
  weigh,
} from './written.ts';

export interface IssueFieldsInput {
  readonly item: Item;
  readonly phase: Phase;
  readonly match: Matched<ObservedIssue>;
  readonly numbers: Numbers;
  readonly roadmap: Labelled;
  readonly labelNames: LabelNames;
}

export interface PlannedFields {
  readonly change: Pick<IssueChange, 'title' | 'labels' | 'phase'>;
  /** The marker remembers something else than there is to remember. */
  readonly isNews: boolean;
  /** Labels of the item that a person took off. */
  readonly takenOff: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** What the marker is to remember: what the roadmap wants of the issue now. */
export function rememberIssue(
  { item, phase, labels }: { readonly item: Item; readonly phase: Phase; readonly labels: readonly string[] },
  milestones: Numbers['milestones'],
): WrittenIssue {
  return {
    title: digest(item.title),
    milestone: String(milestones.get(phase.id) ?? ''),
    labels: labels.map(labelDigest),
  };
}

/** Plans all three. An issue that is adopted, or was written by an early version, follows the roadmap. */
export function planIssueFields(input: IssueFieldsInput): PlannedFields {
  const { item, phase, match, numbers, roadmap, labelNames } = input;
  const issue = match.thing;
  const written = readWrittenIssue(match.block?.marker.wrote);
  const title = weigh({ wanted: digest(item.title), observed: digest(issue.title), written: written?.title });
  const milestone = weighMilestone(input, written);
  const labels = planIssueLabels({
    ...{ item, current: issue.labels, roadmap, names: labelNames },
    ...(written === undefined ? {} : { written: written.labels }),
  });
  const change = {
    ...(title === 'write' ? { title: item.title } : {}),
    ...(labels.labels === undefined ? {} : { labels: labels.labels }),
    ...(milestone === 'write' ? { phase: phase.id } : {}),
  };
  const kept = [
    ...(title === 'keep' ? [`its title is not "${item.title}"`] : []),
    ...(milestone === 'keep' ? [`it is not in the milestone of phase "${phase.title}"`] : []),
    ...namesText('it lacks', labels.takenOff),
    ...namesText('it has', labels.added),
  ];
  const news = rememberIssue({ item, phase, labels: labelsOf(item, roadmap) }, numbers.milestones);
  return {
    change,
    isNews:
      written === undefined
        ? Object.keys(change).length > 0
        : printWrittenIssue(written) !== printWrittenIssue(news),
    takenOff: labels.takenOff,
    conflicts: kept.length === 0 ? [] : [conflict('changed-by-hand', `issue #${issue.number}`, kept)],
  };
}

function namesText(verb: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [
    `${verb} the ${names.length === 1 ? 'label' : 'labels'} ${names.map((name) => `"${name}"`).join(', ')}`,
  ];
}

function weighMilestone({ phase, match, numbers }: IssueFieldsInput, written: WrittenIssue | undefined) {
  const wanted = numbers.milestones.get(phase.id);
  const { milestone } = match.thing;
  if (wanted === undefined) return 'write';
  // An issue that left the roadmap left its milestone with it.
  const isBack = milestone === null && match.block?.marker.state !== undefined;
  return weigh({
    wanted: String(wanted),
    observed: String(milestone ?? ''),
    written: isBack ? undefined : written?.milestone,
  });
}
