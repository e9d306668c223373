// The plans that came into a roadmap as its tracks: ids, and which of them is followed.
import type { DraftPhase } from '../draft.ts';
import type { ImportedTrack } from '../report/report.ts';
import type { Track } from '../../roadmap/roadmap.ts';
import { cut } from './limit-item.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import { assignTrackIds } from './ids.ts';

export interface FittedTracks {
  readonly tracks: readonly Track[];
  /** The id of the one that is followed. */
  readonly track?: string;
  readonly imported: readonly ImportedTrack[];
  /** The id for the track of a phase; undefined where the phase belongs to all. */
  readonly idOf: (phase: DraftPhase) => string | undefined;
}

const ONE_PLAN: FittedTracks = { tracks: [], imported: [], idOf: () => undefined };

/** The tracks of these phases; none where fewer than two are left. The first is followed, or the only one that is recommended. */
export function limitTracks(phases: readonly DraftPhase[]): FittedTracks {
  const found = [...new Set(phases.flatMap(({ track }) => track ?? []))];
  if (found.length < 2) return ONE_PLAN;
  const ids = assignTrackIds(found.map(({ title }) => title));
  const byTrack = new Map(found.map((track, index) => [track, ids[index] ?? '']));
  const recommended = found.filter((one) => one.recommended);
  const followed = recommended.length === 1 ? recommended[0] : found[0];
  const track = followed === undefined ? undefined : byTrack.get(followed);
  return {
    tracks: found.map(({ title, summary }, index) => ({
      id: ids[index] ?? '',
      title: cut(title, LIMITS.line),
      ...(summary !== undefined && { summary }),
    })),
    ...(track !== undefined && { track }),
    imported: found.map((one, index) => {
      const inside = phases.filter((phase) => phase.track === one);
      return {
        id: ids[index] ?? '',
        title: cut(one.title, LIMITS.line),
        line: one.line,
        phases: inside.length,
        items: inside.reduce((sum, { items }) => sum + items.length, 0),
        followed: one === followed,
      };
    }),
    idOf: (phase) => (phase.track === undefined ? undefined : byTrack.get(phase.track)),
  };
}
