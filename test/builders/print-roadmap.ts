// A roadmap value as the YAML that parses to it: the other half of the parser's round trip.
import { stringify } from 'yaml';
import type { Choice, Item, Phase, Roadmap } from '../../src/roadmap/roadmap.ts';

/** Ids and due dates are written out, so nothing is left to be counted. */
export function printRoadmap(roadmap: Roadmap): string {
  const { phases, ...head } = roadmap;
  return stringify({ version: 1, ...head, phases: phases.map(writtenPhase) }, { lineWidth: 0 });
}

function writtenPhase({ items, ...phase }: Phase): object {
  return { ...phase, items: items.map(writtenItem) };
}

function writtenItem(item: Item): object {
  const { kind, title, choices, paths, doneWhen, resources, covers, needs, optional, ...rest } = item;
  return {
    ...(choices.length > 0 ? { 'one-of': choices.map(writtenChoice) } : { [kind]: title }),
    ...rest,
    ...(resources.length > 0 && { resources }),
    ...(covers.length > 0 && { covers }),
    ...(needs.length > 0 && { needs }),
    ...(paths.length > 0 && { path: paths }),
    ...(doneWhen.length > 0 && { 'done-when': doneWhen }),
    ...(optional && { optional }),
  };
}

function writtenChoice({ kind, title, ...rest }: Choice): object {
  return { [kind]: title, ...rest };
}
