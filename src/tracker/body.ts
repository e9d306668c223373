// An issue's body: our part rendered between its markers, round it what belongs to the learner.
import type { Item, Phase, Roadmap } from '../roadmap/roadmap.ts';
import { itemsOf } from '../roadmap/roadmap.ts';
import type { BodyPlan, Numbers, RetiredBody } from './action.ts';
import type { Matched } from './match.ts';
import type { ObservedIssue } from './observed.ts';
import {
  type Marker,
  type Part,
  checksum,
  parsePart,
  printPart,
  sameText,
  tickBoxes,
  tickedBoxes,
} from './part.ts';
import { renderIssueText, renderRetiredText } from './texts.ts';

/** The body as text, with links to the issues whose numbers are known. */
export function renderBody(body: BodyPlan | RetiredBody, roadmap: Roadmap, numbers: Numbers): string {
  if (!('item' in body)) return body.text;
  const text = body.kept?.text ?? tickBoxes(renderOurText(body, roadmap, numbers), body.ticked);
  const marker: Marker = {
    kind: 'item',
    id: body.item.id,
    sum: body.kept?.sum ?? checksum(text),
    ...(body.since === undefined ? {} : { since: body.since }),
  };
  return printPart({ marker, before: body.before, after: body.after, text });
}

function renderOurText(
  { item, phase }: Pick<BodyPlan, 'item' | 'phase'>,
  roadmap: Roadmap,
  numbers: Numbers,
): string {
  const titles = new Map(itemsOf(roadmap).map(({ id, title }) => [id, title]));
  const needs = item.needs.map((id) => ({ title: titles.get(id) ?? id, issue: numbers.issues.get(id) }));
  return renderIssueText({ item, phase, needs });
}

export interface PlannedBody {
  /** The body to write; none where it is right already. */
  readonly body?: BodyPlan;
  /** The learner wrote inside our part. */
  readonly edited: boolean;
}

export interface BodyInput {
  readonly item: Item;
  readonly phase: Phase;
  readonly roadmap: Roadmap;
  readonly numbers: Numbers;
  /** Now, as written into the marker of an issue that is adopted. */
  readonly since: string;
}

/** What becomes of the body of an issue that exists: notes and ticked boxes stay, edits inside our part win. */
export function planBody(input: BodyInput, { thing: issue, part }: Matched<ObservedIssue>): PlannedBody {
  const { item, phase } = input;
  if (part === undefined) {
    const after = issue.body.trim() === '' ? '' : `\n\n${issue.body}`;
    return { body: { item, phase, before: '', after, ticked: [], since: input.since }, edited: false };
  }
  const { before, after, marker } = part;
  const since = marker.since === undefined ? {} : { since: marker.since };
  const ticked = tickedBoxes(part.text);
  const ours = renderOurText(input, input.roadmap, input.numbers);
  const edited = isEdited(part) && !sameText(part.text, ours);
  const kept = edited ? { kept: { text: part.text, sum: marker.sum } } : {};
  const body: BodyPlan = { item, phase, before, after, ticked, ...since, ...kept };
  const unnumbered = item.needs.some((id) => !input.numbers.issues.has(id));
  const right = isSameBody(renderBody(body, input.roadmap, input.numbers), part);
  return right && (edited || !unnumbered) ? { edited } : { body, edited };
}

/** The body of an issue whose item left the roadmap: a note above our text, or theirs as it is. */
export function planRetiredBody(part: Part, roadmapPath: string): RetiredBody {
  const note = isEdited(part)
    ? ''
    : `${renderRetiredText({ itemId: part.marker.id, roadmapPath }).trim()}\n\n`;
  const text = `${note}${part.text.trim()}`;
  const sum = isEdited(part) ? part.marker.sum : checksum(text);
  return { text: printPart({ ...part, marker: { ...part.marker, sum, state: 'retired' }, text }) };
}

/** Somebody changed our text since we wrote it. Emptied is not edited: it asks for our text back. */
function isEdited(part: Part): boolean {
  return part.text.trim() !== '' && checksum(part.text) !== part.marker.sum;
}

function isSameBody(rendered: string, now: Part): boolean {
  const then = parsePart(rendered);
  if (then === undefined || !now.closed) return false;
  const { marker } = then;
  return (
    marker.id === now.marker.id &&
    marker.sum === now.marker.sum &&
    marker.state === now.marker.state &&
    marker.since === now.marker.since &&
    sameText(then.text, now.text)
  );
}
