// Tracks that are picked or named are among those that the roadmap offers.
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Survey, SurveyedReference } from './survey.ts';
import { showValue } from './text.ts';

export function checkTracks({ phases, tracks, track }: Survey): readonly Finding[] {
  const ids = tracks.flatMap(({ id }) => id ?? []);
  const picked = track === undefined ? [] : [{ id: track, path: ['track'] }];
  const named = phases.flatMap((phase) => [...phase.tracks, ...phase.items.flatMap((item) => item.tracks)]);
  return [...picked, ...named].filter(({ id }) => !ids.includes(id)).map((name) => unknownTrack(name, ids));
}

function unknownTrack({ id, path }: SurveyedReference, ids: readonly string[]): Finding {
  const finding = { code: 'unknown-track', path };
  if (ids.length === 0) {
    const message = `this names the track ${showValue(id)}, and the roadmap offers no tracks. Add them under "tracks".`;
    return { ...finding, message };
  }
  const suggestion = nearest(id, ids);
  const message = `the roadmap offers no track ${showValue(id)}.`;
  return { ...finding, message, allowed: ids.join(', '), ...(suggestion !== undefined && { suggestion }) };
}
