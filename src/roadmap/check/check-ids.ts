// Ids and the titles of phases tell things apart, so no two may be the same.
import { type Finding, type Path, type Place, whereIs } from './finding.ts';
import { ID_PATTERN } from '../id.ts';
import type { LenientPhase, LenientReference } from '../read/lenient-read.ts';
import { say } from '../problems/catalogue.ts';

interface Named {
  readonly path: Path;
  readonly title: string | undefined;
  readonly id: string | undefined;
  /** Whether the id is written and not made from the title. */
  readonly named: boolean;
  readonly was?: readonly LenientReference[];
}

/** Ids are there, unique, and no earlier id is one that something else has. */
export function checkIds(things: readonly Named[], root: Place): readonly Finding[] {
  const first = new Map<string, Named>();
  const findings = things.flatMap((thing): readonly Finding[] => {
    const { id, named, title, path } = thing;
    if (id === undefined) return [];
    if (!named && !ID_PATTERN.test(id)) return [{ ...say('no-id', title), path }];
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, thing);
      return [];
    }
    const where = whereIs(root, { path: earlier.named ? [...earlier.path, 'id'] : earlier.path }, { path });
    return named && earlier.named
      ? [{ ...say('duplicate-id', { id, where, how: 'written' }), path: [...path, 'id'] }]
      : [{ ...say('duplicate-id', { id, where, how: 'made' }), path }];
  });
  return [...findings, ...checkEarlierIds(things, first, root)];
}

function checkEarlierIds(
  things: readonly Named[],
  byId: ReadonlyMap<string, Named>,
  root: Place,
): readonly Finding[] {
  const claimed = new Map<string, LenientReference>();
  return things
    .flatMap(({ was = [] }) => was)
    .flatMap((old): readonly Finding[] => {
      const other = byId.get(old.id) ?? claimed.get(old.id);
      if (other === undefined) {
        claimed.set(old.id, old);
        return [];
      }
      const where = whereIs(root, { path: other.path }, { path: old.path });
      return [{ ...say('was-in-use', old.id, where, byId.has(old.id)), path: old.path }];
    });
}

/** Titles name milestones, which GitHub tells apart by title; the emoji stands before it there. */
export function checkPhaseTitles(phases: readonly LenientPhase[], root: Place): readonly Finding[] {
  const first = new Map<string, LenientPhase>();
  return phases.flatMap((phase): readonly Finding[] => {
    const { title, emoji } = phase;
    if (title === undefined) return [];
    const names = [title, emoji === undefined ? title : `${emoji} ${title}`].map((name) =>
      name.toLowerCase(),
    );
    const earlier = names.map((name) => first.get(name)).find((other) => other !== undefined);
    if (earlier === undefined) {
      for (const name of names) first.set(name, phase);
      return [];
    }
    if (!phase.named && !earlier.named && phase.id === earlier.id) return []; // the same id, which is said already
    const where = whereIs(root, { path: [...earlier.path, 'title'] }, { path: [...phase.path, 'title'] });
    return [{ ...say('duplicate-title', title, where), path: [...phase.path, 'title'] }];
  });
}
