// What must, or must not, stand at the top of a roadmap file.
import { missingKey } from './explain.ts';
import type { Finding } from './finding.ts';
import { isKindName } from '../schema/keys.ts';
import { isRecord } from '../read/loose.ts';
import { say } from '../problems/catalogue.ts';

const ONLY_WITH_EXTENDS = ['skip', 'change', 'add'];

/**
 * The file as a whole: `title` and `phases`, or `extends` and what goes with it; names of kinds. A key that is only
 * `misspelt` is not missing as well.
 */
export function checkWhole(root: unknown, misspelt: ReadonlySet<string>): readonly Finding[] {
  if (!isRecord(root)) return [];
  const has = (key: string) => key in root || misspelt.has(key);
  return [has('extends') ? checkExtending(root) : checkStanding(root, has), checkKindNames(root)].flat();
}

function checkStanding(
  root: Readonly<Record<string, unknown>>,
  has: (key: string) => boolean,
): readonly Finding[] {
  const missing = ['title', 'phases']
    .filter((key) => !has(key) && !ONLY_WITH_EXTENDS.some((other) => other in root))
    .map((key) => missingKey([key], key, root));
  const misplaced = ONLY_WITH_EXTENDS.filter((key) => key in root).map((key): Finding => ({
    ...say('not-without-extends', key),
    path: [],
    key,
  }));
  return [...missing, ...misplaced];
}

function checkExtending(root: Readonly<Record<string, unknown>>): readonly Finding[] {
  return 'phases' in root ? [{ ...say('not-with-extends'), path: [], key: 'phases' }] : [];
}

function checkKindNames({ kinds }: Readonly<Record<string, unknown>>): readonly Finding[] {
  if (!isRecord(kinds)) return [];
  return Object.keys(kinds)
    .filter((name) => !isKindName(name))
    .map((name) => ({
      ...say('bad-kind', name),
      path: ['kinds'],
      key: name,
      allowed:
        'lower-case letters, digits and single hyphens, at most 30, and no key that means something else',
    }));
}
