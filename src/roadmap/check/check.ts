// What is wrong between the parts of a roadmap: ids, kinds, needs, dates. What is wrong with one value alone is the
// schema's to say.
import { checkDates } from './check-dates.ts';
import { checkNeeds } from './check-needs.ts';
import { checkIds, checkPhaseTitles } from './check-ids.ts';
import { checkSkills } from './check-skills.ts';
import { checkTracks } from './check-tracks.ts';
import type { Finding, Path, Place } from './finding.ts';
import type { Vocabulary } from '../schema/keys.ts';
import { NOT_WITH_ONE_OF } from '../schema/schema-item.ts';
import type { LenientRoadmap, LenientItem } from '../read/lenient-read.ts';
import { say } from '../problems/catalogue.ts';
import { countCharacters } from '../text.ts';
import { LIMITS } from '../limits.ts';

/** Every cross check over what could be read. */
export function checkRoadmap(lenient: LenientRoadmap, words: Vocabulary, root: Place): readonly Finding[] {
  const items = lenient.phases.flatMap((phase) => phase.items);
  return [
    ...items.flatMap((item) => checkItem(item, words)),
    ...checkIds(items, root),
    ...checkIds(lenient.phases, root),
    ...checkIds(lenient.tracks, root),
    ...checkPhaseTitles(lenient.phases, root),
    ...checkNeeds(items, root),
    ...checkSkills(lenient, root),
    ...checkTracks(lenient, root),
    ...checkDates(lenient, root),
  ];
}

/** What an item says about itself that cannot be true together. */
export function checkItem(item: LenientItem, words: Vocabulary): readonly Finding[] {
  return [
    ...kindFindings(item, 'item', words),
    ...item.choices.flatMap((choice) => kindFindings(choice, 'choice', words)),
    ...checkOneOf(item),
  ];
}

function kindFindings(
  { path, kinds }: { readonly path: Path; readonly kinds: readonly string[] },
  what: 'item' | 'choice',
  words: Vocabulary,
): readonly Finding[] {
  const allowed = [...words.kinds, ...(what === 'item' ? ['one-of'] : [])].join(', ');
  const [first, ...more] = kinds;
  if (first === undefined) return [{ ...say('no-kind', what), path, allowed: `one of ${allowed}` }];
  return more.map((kind) => ({ ...say('two-kinds', kind, first, what), path, key: kind }));
}

function checkOneOf(item: LenientItem): readonly Finding[] {
  if (!item.kinds.includes('one-of')) return [];
  const misplaced = NOT_WITH_ONE_OF.filter((key) => item.keys.includes(key)).map((key): Finding => {
    const where = key === 'by' || key === 'url' ? 'to each choice it is true of' : 'into "notes"';
    return { ...say('not-with-one-of', key, where), path: item.path, key };
  });
  const length = countCharacters(item.title ?? '');
  if (length <= LIMITS.itemTitle) return misplaced;
  const allowed = `at most ${LIMITS.itemTitle} characters together`;
  return [...misplaced, { ...say('too-long', length), path: [...item.path, 'one-of'], allowed }];
}
