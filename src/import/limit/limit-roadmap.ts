// Fitted phases to the roadmap that is printed: with ids, and no larger than a roadmap file may be.
import { type PrintablePhase, type PrintableRoadmap, printItem } from '../../roadmap/print.ts';
import { buildTracker } from '../../roadmap/read/build.ts';
import type { Item } from '../../roadmap/roadmap.ts';
import type { DraftItem, DraftPhase, LeftOut } from '../draft.ts';
import { limitItem } from './limit-item.ts';
import { type FittedSayings, limitSayings } from './limit-sayings.ts';
import { leaveItem, leaveSayings } from './limit-phases.ts';
import { type FittedTracks, limitTracks } from './limit-tracks.ts';
import { NamedItems } from './needs.ts';
import { assignItemIds, assignPhaseIds } from './ids.ts';
import type { ImportNote, ImportedTrack } from '../report/report.ts';

/** A phase that is in the roadmap, with the ids that it and its items have there. */
export interface PlacedPhase {
  readonly phase: DraftPhase;
  readonly id: string;
  readonly itemIds: readonly string[];
}

export interface MadeRoadmap {
  readonly roadmap: PrintableRoadmap;
  readonly placed: readonly PlacedPhase[];
  readonly tracks: readonly ImportedTrack[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly ImportNote[];
}

/** Below the limits of a roadmap file (512 KiB, 20,000 lines, 40,000 marks), with room for keys and comments. */
const ROOM = { characters: 480_000, lines: 18_500, marks: 38_000 };
const INDENT = 8;
const MARKS = /[,:[\]{}&*!"']/g;

export function limitRoadmap(
  phases: readonly DraftPhase[],
  head: { readonly title: string; readonly summary?: string },
): MadeRoadmap {
  const ids = assignItemIds(phases);
  const notes: ImportNote[] = [];
  const leftOut: LeftOut[] = [];
  const room = { ...ROOM };
  const before = new NamedItems();
  const kept = phases.map((whole, index) => {
    const said = limitSayings(whole.sayings);
    const phase = { ...whole, sayings: said.kept };
    leftOut.push(...said.leftOut);
    room.characters -= 2 * Buffer.byteLength(`${said.goal ?? ''}${said.outcome ?? ''}`);
    const items = phase.items.flatMap((draft, place) => {
      const id = ids[index]?.[place] ?? '';
      const fitted = limitItem(draft, id, before.find(draft));
      if (!takeRoom(room, fitted.item, draft.guesses)) {
        leftOut.push(...leaveItem(draft, 'file'));
        return [];
      }
      before.add(draft, id);
      notes.push(...fitted.notes);
      return [{ draft, item: fitted.item }];
    });
    return { phase, said, items };
  });
  const made = kept.filter(({ phase, items }) => {
    if (items.length === 0) leftOut.push(...leaveSayings(phase));
    return items.length > 0;
  });
  return { ...placeAll(made, head), leftOut, notes };
}

interface KeptPhase {
  readonly phase: DraftPhase;
  readonly said: FittedSayings;
  readonly items: readonly { readonly draft: DraftItem; readonly item: Item }[];
}

/** The roadmap of what there is room for. */
function placeAll(
  made: readonly KeptPhase[],
  head: { readonly title: string; readonly summary?: string },
): Pick<MadeRoadmap, 'roadmap' | 'placed' | 'tracks'> {
  const phaseIds = assignPhaseIds(made.map(({ phase }) => phase));
  const placed = made.map(({ phase, items }, index): PlacedPhase => ({
    phase: { ...phase, items: items.map(({ draft }) => draft) },
    id: phaseIds[index] ?? '',
    itemIds: items.map(({ item }) => item.id),
  }));
  const tracks = limitTracks(placed.map(({ phase }) => phase));
  const { tracks: offered, track, imported } = tracks;
  const phases = made.map(({ phase, said, items }, index) =>
    phaseOf({ phase, id: phaseIds[index] ?? '', said, items: items.map(({ item }) => item), tracks }),
  );
  const rest = { kinds: [], skills: [], tracks: offered, tracker: buildTracker({}), phases };
  return {
    roadmap: { ...head, ...(track !== undefined && { track }), ...rest },
    placed,
    tracks: imported,
  };
}

interface Fitted {
  readonly phase: DraftPhase;
  readonly id: string;
  readonly said: FittedSayings;
  readonly items: readonly Item[];
  readonly tracks: FittedTracks;
}

function phaseOf({ phase, id, said, items, tracks }: Fitted): PrintablePhase {
  const { title, emoji, duration } = phase;
  const track = tracks.idOf(phase);
  return {
    id,
    named: true,
    was: [],
    title,
    ...(emoji !== undefined && { emoji }),
    ...(duration !== undefined && { duration }),
    ...textsOf(said),
    ...(track !== undefined && { tracks: [track] }),
    items,
  };
}

function textsOf({ goal, outcome }: FittedSayings): Pick<FittedSayings, 'goal' | 'outcome'> {
  return { ...(goal !== undefined && { goal }), ...(outcome !== undefined && { outcome }) };
}

/** Counts what an item takes when it is printed; false where there is no room for it any more. */
function takeRoom(room: typeof ROOM, item: Item, guesses: readonly string[]): boolean {
  const comment = `# ${guesses.join('; ')}\n`;
  const text = comment + printItem(item);
  const lines = text.split('\n').length;
  room.characters -= Buffer.byteLength(text) + lines * INDENT;
  room.marks -= (text.match(MARKS)?.length ?? 0) + 2;
  room.lines -= lines;
  return room.characters >= 0 && room.marks >= 0 && room.lines >= 0;
}
