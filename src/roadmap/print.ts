// A roadmap value as the YAML that parses to it. Pure; what it may hold is the schema's business.
import { Document, isCollection, isMap, isSeq, stringify } from 'yaml';
import type { Choice, Item, Phase, Roadmap, Tracker } from './roadmap.ts';
import { buildTracker } from './read/build.ts';

/** A roadmap, or one whose phases say how long they last instead of when they are due, and which tracks they belong to. */
export type PrintableRoadmap = Omit<Roadmap, 'phases'> & {
  readonly phases: readonly PrintablePhase[];
};

export type PrintablePhase = Phase & {
  readonly duration?: string;
  /** Ids of the tracks that it belongs to; absent where it belongs to all. */
  readonly tracks?: readonly string[];
};

/** Lines to stand above phases and items, by their ids. */
export interface Comments {
  readonly top?: readonly string[];
  readonly phases: ReadonlyMap<string, readonly string[]>;
  readonly items: ReadonlyMap<string, readonly string[]>;
}

/** Ids and due dates are written out, so that nothing is left to be counted; what is as by default is left out. */
export function printRoadmap(roadmap: PrintableRoadmap, comments?: Comments): string {
  const document = new Document(writtenRoadmap(roadmap), { aliasDuplicateObjects: false });
  if (comments !== undefined) addComments(document, roadmap, comments);
  return document.toString({ lineWidth: 0 });
}

/** One item as it is printed, without its indentation: for who has to know how much room it takes. */
export function printItem(item: Item): string {
  return stringify(writtenItem(item), { lineWidth: 0, aliasDuplicateObjects: false });
}

function writtenRoadmap(roadmap: PrintableRoadmap): object {
  const { phases, kinds, skills, tracks, tracker, ...head } = roadmap;
  return {
    version: 1,
    ...head,
    ...(kinds.length > 0 && { kinds: Object.fromEntries(kinds.map(({ name, ...kind }) => [name, kind])) }),
    ...(skills.length > 0 && {
      skills: skills.map(({ taughtBy, ...skill }) => ({
        ...skill,
        ...(taughtBy.length > 0 && { 'taught-by': taughtBy }),
      })),
    }),
    ...(tracks.length > 0 && { tracks }),
    ...writtenTracker(tracker),
    phases: phases.map(writtenPhase),
  };
}

/** Only what is set otherwise than by default. */
function writtenTracker({ dueDates, labelPrefix, ...others }: Tracker): object {
  const written = { ...others, 'due-dates': dueDates, 'label-prefix': labelPrefix };
  const { dueDates: due, labelPrefix: prefix, ...rest } = buildTracker({});
  const usual: Readonly<Record<string, unknown>> = { ...rest, 'due-dates': due, 'label-prefix': prefix };
  const own = Object.entries(written).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key]),
  );
  return own.length === 0 ? {} : { tracker: Object.fromEntries(own) };
}

function writtenPhase({ id, named, items, was, ...phase }: PrintableRoadmap['phases'][number]): object {
  return { ...(named && { id }), ...phase, ...(was.length > 0 && { was }), items: items.map(writtenItem) };
}

function writtenItem(item: Item): object {
  const {
    id,
    named,
    kind,
    title,
    choices,
    paths,
    doneWhen,
    resources,
    covers,
    needs,
    optional,
    done,
    was,
    notes,
    ...rest
  } = item;
  return {
    ...(named && { id }),
    ...(choices.length > 0 ? { 'one-of': choices.map(writtenChoice) } : { [kind]: title }),
    ...rest,
    ...(resources.length > 0 && { resources }),
    ...(covers.length > 0 && { covers }),
    ...(needs.length > 0 && { needs }),
    ...(paths.length > 0 && { path: paths }),
    ...(doneWhen.length > 0 && { 'done-when': doneWhen }),
    ...(optional && { optional }),
    ...(done && { done }),
    ...(was.length > 0 && { was }),
    ...(notes !== undefined && { notes }),
  };
}

function writtenChoice({ kind, title, ...rest }: Choice): object {
  return { [kind]: title, ...rest };
}

function addComments(document: Document, roadmap: PrintableRoadmap, comments: Comments): void {
  if (comments.top !== undefined) document.commentBefore = commentOf(comments.top);
  const phases = isMap(document.contents) ? document.contents.get('phases') : undefined;
  for (const [index, phase] of roadmap.phases.entries()) {
    const node = isSeq(phases) ? phases.items[index] : undefined;
    if (!isMap(node)) continue;
    setComment(node, comments.phases.get(phase.id));
    const items = node.get('items');
    for (const [place, item] of phase.items.entries()) {
      if (isSeq(items)) setComment(items.items[place], comments.items.get(item.id));
    }
  }
}

function setComment(node: unknown, lines: readonly string[] | undefined): void {
  if (lines !== undefined && lines.length > 0 && isCollection(node)) node.commentBefore = commentOf(lines);
}

/** One space before each line; an end of line inside would end the comment. */
function commentOf(lines: readonly string[]): string {
  return lines.map((line) => ` ${line.replace(/\s+/g, ' ')}`).join('\n');
}
