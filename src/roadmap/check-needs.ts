// `needs` lead to items that exist, and never back to where they began.
import { type Finding, lineOf, type SourceMap } from './finding.ts';
import { idFromTitle } from './id.ts';
import { nearest } from './nearest.ts';
import type { SurveyedItem } from './survey.ts';
import { showValue } from './text.ts';

/** The work of looking for a near id is bounded: beyond this, a list of wrong ids gets no suggestions. */
const MAX_SUGGESTIONS = 20;

export function checkNeeds(items: readonly SurveyedItem[], source: SourceMap): readonly Finding[] {
  const byId = new Map<string, SurveyedItem>();
  for (const item of items) if (item.id !== undefined && !byId.has(item.id)) byId.set(item.id, item);
  const ids = [...byId.keys()];
  let unknown = 0;
  const direct = items.flatMap((item) =>
    item.needs.flatMap((need): readonly Finding[] => {
      if (need.id === item.id) {
        const message = `this item needs itself (${showValue(need.id)}). Take it out of "needs".`;
        return [{ code: 'needs-itself', path: need.path, message }];
      }
      if (byId.has(need.id)) return [];
      const others = unknown++ < MAX_SUGGESTIONS ? ids.filter((id) => id !== item.id) : [];
      return [unknownNeed(need, others)];
    }),
  );
  return [...direct, ...findCircles(byId, source)];
}

function unknownNeed(need: SurveyedItem['needs'][number], ids: readonly string[]): Finding {
  const fromTitle = idFromTitle(need.id);
  const suggestion = ids.includes(fromTitle) ? fromTitle : nearest(need.id, ids);
  return {
    code: 'unknown-need',
    path: need.path,
    message: `no item has the id ${showValue(need.id)}.`,
    allowed: 'the id of another item of this roadmap',
    ...(suggestion !== undefined && { suggestion }),
  };
}

/**
 * Depth first with an explicit stack; each way back to an item that is still on the way is a circle. An item is
 * finished once, so one circle is told once, from the item that the file names first.
 */
function findCircles(byId: ReadonlyMap<string, SurveyedItem>, source: SourceMap): readonly Finding[] {
  const finished = new Set<string>();
  const findings: Finding[] = [];
  for (const start of byId.keys()) {
    const way: { readonly id: string; next: number }[] = finished.has(start) ? [] : [{ id: start, next: 0 }];
    const onWay = new Set([start]);
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const need = byId.get(top.id)?.needs[top.next++];
      if (need === undefined) {
        way.pop();
        onWay.delete(top.id);
        finished.add(top.id);
      } else if (onWay.has(need.id)) {
        const circle = way.slice(way.findIndex(({ id }) => id === need.id)).map(({ id }) => id);
        if (circle.length > 1) findings.push(circleFinding(circle, { byId, source, path: need.path }));
      } else if (byId.has(need.id) && !finished.has(need.id)) {
        way.push({ id: need.id, next: 0 });
        onWay.add(need.id);
      }
    }
  }
  return findings;
}

interface Around {
  readonly byId: ReadonlyMap<string, SurveyedItem>;
  readonly source: SourceMap;
  readonly path: Finding['path'];
}

function circleFinding(circle: readonly string[], { byId, source, path }: Around): Finding {
  const [first = ''] = circle;
  const shown = circle.length > 12 ? [...circle.slice(0, 6), '…', ...circle.slice(-5)] : circle;
  const line = lineOf(source, { path: byId.get(first)?.path ?? [] });
  const message = `items need each other in a circle: ${[...shown, first].join(' → ')} (it begins on line ${line}). Take one of these needs out.`;
  return { code: 'needs-circle', path, message };
}
