// What kind of object stands at a path of a roadmap file: which keys may stand there, and how messages call it.
import type { Path } from '../check/finding.ts';
import type { Shape } from './keys.ts';
import { isRecord } from '../read/loose.ts';

const LISTS: Readonly<Record<string, Shape>> = {
  phases: 'phase',
  items: 'item',
  'one-of': 'choice',
  resources: 'resource',
  skills: 'skill',
  holidays: 'holiday',
  tracks: 'track',
};

/** How a message calls each object. */
export const PLACES: Readonly<Record<Shape, string>> = {
  roadmap: 'the roadmap',
  phase: 'this phase',
  item: 'this item',
  choice: 'this choice',
  resource: 'this resource',
  kind: 'this kind',
  skill: 'this skill',
  track: 'this track',
  tracker: 'the tracker settings',
  holiday: 'these holidays',
  change: 'this change',
  'added item': 'this new item',
  'added phase': 'this new phase',
};

/** The object at a path, or the one that the value at a path stands in. */
export function shapeAt(path: Path, root: unknown): Shape {
  const [first, second] = path;
  const list = path.findLast((step) => typeof step === 'string' && Object.hasOwn(LISTS, step));
  const inList = typeof list === 'string' ? LISTS[list] : undefined;
  if (first === 'kinds' && second !== undefined) return 'kind';
  if (first === 'tracker') return inList ?? 'tracker';
  if (first === 'change' && second !== undefined) return inList === undefined ? 'change' : inList;
  if (first === 'add' && second !== undefined)
    return path.length > 2 && inList ? inList : addedShape(root, second);
  return first === 'tracks' || list !== 'tracks'
    ? (inList ?? 'roadmap')
    : shapeAt(path.slice(0, path.lastIndexOf('tracks')), root);
}

/** An entry of `add` is a phase when it has what only phases have. */
function addedShape(root: unknown, index: string | number): Shape {
  const added: unknown = isRecord(root) ? root['add'] : undefined;
  const entry: unknown = Array.isArray(added) ? added[Number(index)] : undefined;
  return isRecord(entry) && ('title' in entry || 'items' in entry) ? 'added phase' : 'added item';
}
