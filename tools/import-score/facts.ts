// Facts besides phase and title: what the roadmap is called, its tracks, the outcomes of phases, kinds, ticks, hours, addresses.
import type { Item, Phase, Roadmap } from '../../src/roadmap/roadmap.ts';
import type { ExpectedItem, Reading } from './expected.ts';
import { bare, holds } from './words.ts';

export function headFaults(
  roadmap: Roadmap | undefined,
  { title, tracks, phases }: Reading,
  phaseFor: (phase: number) => Phase | undefined,
): readonly string[] {
  if (roadmap === undefined) return ['no roadmap was made'];
  const made = bare(roadmap.title);
  const titled = title === undefined || title.some((name) => bare(name) === made);
  const names = roadmap.tracks.map((track) => bare(track.title));
  const missing = (tracks ?? []).filter((name) => !names.some((one) => holds(one, bare(name))));
  return [
    ...(titled ? [] : [`the roadmap is called "${roadmap.title}", expected "${title[0] ?? ''}"`]),
    ...missing.map((name) => `there is no track "${name}"`),
    ...phases.flatMap(({ outcome, title: [name = ''] }, index) => {
      if (outcome === undefined) return [];
      const { items = [], outcome: said = '' } = phaseFor(index) ?? {};
      const texts = [said, ...items.map((item) => item.title)].map(bare);
      return texts.some((text) => text !== '' && (holds(text, bare(outcome)) || holds(bare(outcome), text)))
        ? []
        : [`the outcome of "${name}" is not kept`];
    }),
  ];
}

export function factFaults(item: Item, { kind, done, hours, url }: ExpectedItem): readonly string[] {
  const say = (what: string, has: unknown, wants: unknown) =>
    `${what} of "${item.title}": ${String(has)}, expected ${String(wants)}`;
  return [
    ...(kind === undefined || kind.some((one) => one === item.kind)
      ? []
      : [say('kind', item.kind, kind.join(' or '))]),
    ...(done === undefined || done === item.done ? [] : [say('done', item.done, done)]),
    ...(hours === undefined || hours === item.hours ? [] : [say('hours', item.hours, hours)]),
    ...(url === undefined || (url ?? undefined) === item.url ? [] : [say('url', item.url, url)]),
  ];
}
