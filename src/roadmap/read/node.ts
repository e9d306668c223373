// A plain value together with the places of everything in it: what reading gives, and what extending puts together anew.
import type { Place } from '../check/finding.ts';
import { isRecord } from './loose.ts';

export interface Node {
  readonly value: unknown;
  readonly place: Place;
}

/** What stands under a key, or at a position. */
export function childOf(node: Node, step: string | number): Node | undefined {
  const child = node.place.children.get(step);
  if (child === undefined || typeof node.value !== 'object' || node.value === null) return undefined;
  return { value: (node.value as Readonly<Record<string | number, unknown>>)[step], place: child.place };
}

/** Everything in a map or a list, in its order. */
export function* childrenOf(node: Node): Generator<[step: string, node: Node]> {
  if (!isRecord(node.value) && !Array.isArray(node.value)) return;
  for (const step of node.place.children.keys()) {
    const child = childOf(node, step);
    if (child !== undefined) yield [String(step), child];
  }
}

/** A map of these entries that stands where `place` says. A later entry of the same key wins. */
export function mapNode(entries: Iterable<readonly [string, Node]>, place: Place): Node {
  const value = Object.create(null) as Record<string, unknown>;
  const children = new Map<string, { keyAt: number; place: Place }>();
  for (const [key, node] of entries) {
    value[key] = node.value;
    const known = place.children.get(key);
    const keyAt = known?.place === node.place ? known.keyAt : node.place.at;
    children.set(key, { keyAt, place: node.place });
  }
  return { value, place: { source: place.source, at: place.at, children } };
}

/** A list of these nodes that stands where `place` says. */
export function listNode(nodes: readonly Node[], place: Place): Node {
  const children = new Map(
    nodes.map((node, index) => [index, { keyAt: node.place.at, place: node.place }] as const),
  );
  return { value: nodes.map(({ value }) => value), place: { source: place.source, at: place.at, children } };
}
