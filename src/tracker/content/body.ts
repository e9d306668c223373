// An issue's body: our managed block, round it what belongs to the learner.
import type { BodyPlan, WholeBody } from './body-plan.ts';
import type { Numbers } from '../plan/plan.ts';
import { printBlockers } from '../blockers/blocker.ts';
import { rememberIssue } from './issue-fields.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Matched } from '../match/match.ts';
import type { ObservedIssue } from '../observed.ts';
import {
  type Marker,
  type ManagedBlock,
  checksum,
  printManagedBlock,
  sameText,
  tickBoxes,
  tickedBoxes,
} from './managed-block.ts';
import { printWrittenIssue } from './written.ts';
import { type IssueText, renderIssueText, renderRetiredText, withoutFinish } from './texts.ts';

/** GitHub's limit of an issue's body, in characters. */
export const BODY_LIMIT = 65_536;

/** The body as text, with links to the issues whose numbers are known. */
export function renderBody(body: BodyPlan | WholeBody, numbers: Numbers): string {
  if (!('item' in body)) return body.text;
  const { kept } = body;
  const input = textInput(body, numbers);
  const text = kept?.text ?? withTicks(renderIssueText(input), body.ticked);
  const from = kept === undefined ? fingerprintOf(input) : kept.from;
  const blockers = printBlockers(body.blockers, numbers.issues);
  const marker: Marker = {
    kind: 'item',
    id: body.item.id,
    wrote: printWrittenIssue(rememberIssue(body, numbers.milestones)),
    sum: kept?.sum ?? checksum(text),
    ...(from === undefined ? {} : { from }),
    ...(body.since === undefined ? {} : { since: body.since }),
    ...(body.progress === undefined ? {} : { progress: String(body.progress) }),
    ...(body.assigned === undefined ? {} : { assigned: body.assigned }),
    ...(blockers === undefined ? {} : { blockers }),
    ...body.said,
  };
  return printManagedBlock({ marker, before: body.before, after: body.after, text });
}

/** In an issue that exists the boxes are the learner's; a new one begins with what the roadmap says is met. */
function withTicks(text: string, ticked: readonly string[] | undefined): string {
  return ticked === undefined ? text : tickBoxes(text, ticked);
}

function textInput({ item, phase, needs, evidence }: BodyPlan, numbers: Numbers): IssueText {
  return {
    item,
    phase,
    evidence,
    needs: needs.map(({ id, title }) => ({ title, issue: numbers.issues.get(id) })),
  };
}

export interface PlannedBody {
  /** The body to write; none where it is right already. */
  readonly body?: BodyPlan;
  /** The learner wrote inside our part. */
  readonly edited: boolean;
  /** It is written for what the marker remembers alone. */
  readonly onlyMarker?: true;
}

export interface BodyInput {
  /** The body as it would be made anew. */
  readonly fresh: BodyPlan;
  readonly numbers: Numbers;
  /** Items whose issues this very plan creates: their numbers are not known yet. */
  readonly coming: ReadonlySet<string>;
  /** The marker has something else to remember. */
  readonly isNews: boolean;
  /** Now, as written into the marker of an issue that is adopted. */
  readonly since: string;
}

/** What becomes of the body of an issue that exists: notes and ticked boxes stay, edits inside our part win. */
export function planBody(
  { fresh, numbers, coming, isNews, since }: BodyInput,
  match: Matched<ObservedIssue>,
): PlannedBody {
  const { block } = match;
  if (block === undefined) {
    const theirs = match.thing.body;
    return { body: { ...fresh, after: theirs.trim() === '' ? '' : `\n\n${theirs}`, since }, edited: false };
  }
  const { before, after, marker, text } = block;
  const unnumbered = fresh.needs.some(({ id }) => coming.has(id));
  const input = textInput(fresh, numbers);
  if (!isNews && !unnumbered && isAsWritten(block, input)) return { edited: false };
  const ours = renderIssueText(input);
  const edited = isEdited(block) && !sameText(text, ours);
  const said = edited || (!unnumbered && marker.sum === checksum(ours) && sameText(text, ours));
  const isRight = said && block.closed && marker.id === fresh.item.id && marker.state === undefined;
  if (isRight && !isNews) return { edited };
  const body: BodyPlan = {
    ...fresh,
    before,
    after,
    ticked: tickedBoxes(text),
    ...(marker.since === undefined ? {} : { since: marker.since }),
    said: saidIn(marker),
    ...(edited ? { kept: keep(block) } : {}),
  };
  return { body, edited, ...(isRight ? { onlyMarker: true } : {}) };
}

function saidIn({ did, shows, why, pause, skills }: Marker): NonNullable<BodyPlan['said']> {
  return {
    ...(did && { did }),
    ...(shows && { shows }),
    ...(why && { why }),
    ...(pause && { pause }),
    ...(skills && { skills }),
  };
}

/** Nobody touched our part since we made it from the same: no need to make it again to see that. */
function isAsWritten({ marker, text, closed }: ManagedBlock, input: IssueText): boolean {
  const isOurs = closed && marker.id === input.item.id && marker.state === undefined;
  return isOurs && marker.from === fingerprintOf(input) && marker.sum === checksum(text);
}

function keep({ text, marker: { sum, from } }: ManagedBlock): NonNullable<BodyPlan['kept']> {
  return { text, sum, ...(from === undefined ? {} : { from }) };
}

/**
 * The body of an issue whose item left the roadmap: a note above our text without how to finish it, or theirs as it is. Beside long notes of
 * the learner's our text gives way; undefined where even that is too long.
 */
export function planRetiredBody(block: ManagedBlock, roadmapPath: string | null): WholeBody | undefined {
  const edited = isEdited(block);
  const note = renderRetiredText({ itemId: block.marker.id, roadmapPath }).trim();
  const ours = block.text.trim();
  const { from, ...rest } = withoutBlockers(block.marker);
  for (const text of edited ? [ours] : [`${note}\n\n${withoutFinish(ours)}`, note, '']) {
    const sum = edited ? block.marker.sum : checksum(text);
    // What our text was made from says nothing of a text with a note above it.
    const known = edited && from !== undefined ? { from } : {};
    const marker: Marker = { ...rest, ...known, sum, state: 'retired' };
    const body = printManagedBlock({ ...block, marker, text });
    if (body.length <= BODY_LIMIT) return { text: body };
  }
  return undefined;
}

/** The body of an issue that was closed already when its item left the roadmap: the marker says so, no word is changed. */
export function planLeftBody(block: ManagedBlock): WholeBody {
  return {
    text: printManagedBlock({ ...block, marker: { ...withoutBlockers(block.marker), state: 'left' } }),
  };
}

/** Those are removed. */
function withoutBlockers(marker: Marker): Marker {
  const { blockers, ...rest } = marker;
  return blockers === undefined ? marker : rest;
}

/** Somebody changed our text since we wrote it. Emptied is not edited: it asks for our text back. */
function isEdited(block: ManagedBlock): boolean {
  return block.text.trim() !== '' && checksum(block.text) !== block.marker.sum;
}
