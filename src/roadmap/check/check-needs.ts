// `needs` lead to items that exist, and never back to where they began.
import { type Finding, type Place, whereIs } from './finding.ts';
import { idFromTitle } from '../id.ts';
import { nearest } from '../nearest.ts';
import type { LenientItem, LenientReference } from '../read/lenient-read.ts';
import { say } from '../problems/catalogue.ts';

/** The work of looking for a near id is bounded: beyond this, a list of wrong ids gets no suggestions. */
const MAX_SUGGESTIONS = 20;

export function checkNeeds(items: readonly LenientItem[], root: Place): readonly Finding[] {
  const known = knownIds(items);
  const ids = [...known.keys()];
  let unknown = 0;
  const direct = items.flatMap((item) =>
    item.needs.flatMap((need): readonly Finding[] => {
      if (item.id !== undefined && known.get(need.id) === item.id)
        return [{ ...say('needs-itself', need.id), path: need.path }];
      if (known.has(need.id)) return [];
      const others = unknown++ < MAX_SUGGESTIONS ? ids.filter((id) => id !== item.id) : [];
      return [unknownItem(need, others, 'unknown-need')];
    }),
  );
  return [...direct, ...findCircles(items, { known, root })];
}

/** What each id of an item, an earlier one included, is called now. */
export function knownIds(items: readonly LenientItem[]): ReadonlyMap<string, string> {
  const now = items.flatMap(({ id }) => (id === undefined ? [] : [[id, id] as const]));
  const before = items.flatMap(({ id, was }) =>
    id === undefined ? [] : was.map((old) => [old.id, id] as const),
  );
  return new Map([...before, ...now]);
}

/** The complaint about an id that no item has. */
export function unknownItem(
  reference: LenientReference,
  ids: readonly string[],
  code: 'unknown-need' | 'unknown-item',
): Finding {
  const fromTitle = idFromTitle(reference.id);
  const suggestion = ids.includes(fromTitle) ? fromTitle : nearest(reference.id, ids);
  return {
    ...say(code, reference.id),
    path: reference.path,
    allowed:
      code === 'unknown-need'
        ? 'the id of another item of this roadmap'
        : 'the id of an item of this roadmap',
    ...(suggestion !== undefined && { suggestion }),
  };
}

interface Graph {
  readonly known: ReadonlyMap<string, string>;
  readonly root: Place;
}

/**
 * Depth first with an explicit stack; each way back to an item that is still on the way is a circle. An item is
 * finished once, so one circle is told once, from the item that the file names first.
 */
function findCircles(items: readonly LenientItem[], { known, root }: Graph): readonly Finding[] {
  const byId = new Map<string, LenientItem>();
  for (const item of items) if (item.id !== undefined && !byId.has(item.id)) byId.set(item.id, item);
  const finished = new Set<string>();
  const findings: Finding[] = [];
  for (const start of byId.keys()) {
    const way: { readonly id: string; next: number }[] = finished.has(start) ? [] : [{ id: start, next: 0 }];
    const onWay = new Set([start]);
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const need = byId.get(top.id)?.needs[top.next++];
      const id = need === undefined ? undefined : (known.get(need.id) ?? need.id);
      if (need === undefined || id === undefined) {
        way.pop();
        onWay.delete(top.id);
        finished.add(top.id);
      } else if (onWay.has(id)) {
        const circle = way.slice(way.findIndex((step) => step.id === id)).map((step) => step.id);
        if (circle.length > 1) findings.push(circleFinding(circle, { byId, root, path: need.path }));
      } else if (byId.has(id) && !finished.has(id)) {
        way.push({ id, next: 0 });
        onWay.add(id);
      }
    }
  }
  return findings;
}

interface Around {
  readonly byId: ReadonlyMap<string, LenientItem>;
  readonly root: Place;
  readonly path: Finding['path'];
}

function circleFinding(circle: readonly string[], { byId, root, path }: Around): Finding {
  const [first = ''] = circle;
  const shown = circle.length > 12 ? [...circle.slice(0, 6), '…', ...circle.slice(-5)] : circle;
  const where = whereIs(root, { path: byId.get(first)?.path ?? [] }, { path });
  return { ...say('needs-circle', [...shown, first].join(' → '), where), path };
}
