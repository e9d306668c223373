// A long set-up shows how far it is: the files are written once before the end.
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Action, WriteFiles } from '../action.ts';

/** With so much to come, at a write a second, the README would keep silent for more than a minute. */
const WORTH_A_COMMIT = 60;

/**
 * Puts a write of the files after the first phase that has issues to come, where much is to come after it. One, since
 * nothing is to cost much. Not into a pull request, which nobody waits for, and not as the first commits.
 */
export function withInterim(
  roadmap: Roadmap,
  ordered: readonly Action[],
  files: WriteFiles | undefined,
): readonly Action[] {
  if (files?.mode !== 'commit') return ordered;
  const creates = ordered.filter((action) => action.type === 'create-issue');
  const first = roadmap.phases.find(({ id }) => creates.some(({ phase }) => phase === id));
  const items = new Set(creates.filter(({ phase }) => phase === first?.id).map(({ item }) => item));
  const at = ordered.findLastIndex((action) => 'item' in action && items.has(action.item)) + 1;
  const [before, after] = [ordered.slice(0, at), ordered.slice(at)];
  const toCome = after.filter(({ type }) => type === 'create-issue').length;
  return toCome < WORTH_A_COMMIT ? ordered : [...before, { ...files, interim: true }, ...after];
}
