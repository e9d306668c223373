// Tracks that are picked or named are among those that the roadmap offers.
import type { Finding, Place } from './finding.ts';
import { nearest } from '../nearest.ts';
import type { LenientRoadmap, LenientReference } from '../read/lenient-read.ts';
import { say } from '../problems/catalogue.ts';

export function checkTracks(lenient: LenientRoadmap, root: Place): readonly Finding[] {
  const unknown = checkNames(lenient);
  // Who extends a roadmap picks their own track.
  const isExtended = root.source.file !== undefined;
  return unknown.length > 0 || isExtended ? unknown : checkChoice(lenient, root);
}

/** Something is left to do on the way that is picked, or for all while none is. */
function checkChoice({ phases, tracks, track }: LenientRoadmap, root: Place): readonly Finding[] {
  const isOn = (names: readonly LenientReference[]) =>
    names.length === 0 || names.some(({ id }) => id === track);
  const isLeft = phases.some((phase) => isOn(phase.tracks) && phase.items.some((item) => isOn(item.tracks)));
  if (tracks.length === 0 || phases.length === 0 || isLeft) return [];
  if (track !== undefined) return [{ ...say('empty-track', track), path: ['track'] }];
  const ids = tracks.flatMap(({ id }) => id ?? []);
  // Where the tracks come from another file, the pick is missing in this one.
  const isOwn = root.children.get('tracks')?.place.source === root.source;
  return [{ ...say('no-track'), path: isOwn ? ['tracks'] : [], allowed: ids.join(', ') }];
}

function checkNames({ phases, tracks, track }: LenientRoadmap): readonly Finding[] {
  const ids = tracks.flatMap(({ id }) => id ?? []);
  const picked = track === undefined ? [] : [{ id: track, path: ['track'] }];
  const named = phases.flatMap((phase) => [...phase.tracks, ...phase.items.flatMap((item) => item.tracks)]);
  return [...picked, ...named].filter(({ id }) => !ids.includes(id)).map((name) => unknownTrack(name, ids));
}

function unknownTrack({ id, path }: LenientReference, ids: readonly string[]): Finding {
  const finding = { ...say('unknown-track', id, ids.length > 0), path };
  if (ids.length === 0) return finding;
  const suggestion = nearest(id, ids);
  return { ...finding, allowed: ids.join(', '), ...(suggestion !== undefined && { suggestion }) };
}
