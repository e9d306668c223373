// A roadmap value as the YAML that parses to it: the other half of the parser's round trip.
import { stringify } from 'yaml';
import type { Choice, Item, Phase, Roadmap, Tracker } from '../../src/roadmap/roadmap.ts';

/** Ids and due dates are written out, so nothing is left to be counted. */
export function printRoadmap(roadmap: Roadmap): string {
  const { phases, kinds, skills, tracks, tracker, ...head } = roadmap;
  const written = {
    version: 1,
    ...head,
    ...(kinds.length > 0 && { kinds: Object.fromEntries(kinds.map(({ name, ...kind }) => [name, kind])) }),
    ...(skills.length > 0 && {
      skills: skills.map(({ taughtBy, ...skill }) => ({ ...skill, 'taught-by': taughtBy })),
    }),
    ...(tracks.length > 0 && { tracks }),
    tracker: writtenTracker(tracker),
    phases: phases.map(writtenPhase),
  };
  return stringify(written, { lineWidth: 0 });
}

function writtenTracker({ dueDates, labelPrefix, bases, ...tracker }: Tracker): object {
  return {
    ...tracker,
    ...(bases.length > 0 && { bases }),
    'due-dates': dueDates,
    ...(labelPrefix !== '' && { 'label-prefix': labelPrefix }),
  };
}

function writtenPhase({ items, was, ...phase }: Phase): object {
  return { ...phase, ...(was.length > 0 && { was }), items: items.map(writtenItem) };
}

function writtenItem(item: Item): object {
  const { kind, title, choices, paths, doneWhen, resources, covers, needs, optional, done, was, ...rest } =
    item;
  return {
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
  };
}

function writtenChoice({ kind, title, ...rest }: Choice): object {
  return { [kind]: title, ...rest };
}
