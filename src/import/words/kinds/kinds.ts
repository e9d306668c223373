// Which kind an item is: by the word before it, by its own words, by what it is under. `task` when unsure.
import type { Kind } from '../../../roadmap/roadmap.ts';
import { LEVEL_WORDS } from '../levels.ts';
import { type Words, anyAlone, anyCase, anyInText, textPattern, wholePattern } from '../pattern.ts';
import { ABOVE, TO_LEARN } from './above.ts';
import { ONE, PROJECT_SORT } from './names.ts';
import { SEVERAL } from './several.ts';
import {
  ANY,
  BUILD,
  DO,
  JOIN,
  LEARN,
  ONE_THING,
  PRODUCT,
  READ,
  WATCH,
  verbFirst,
  verbLast,
} from './verbs.ts';
import { CHAPTER, NO_KIND, WITHIN } from './within.ts';

/** Where a kind came from; only the first is no guess. */
export interface KindFound {
  readonly kind: Kind;
  readonly from: 'word' | 'title' | 'place' | 'nothing';
}

const SORT = anyAlone(PROJECT_SORT, ...Object.values(LEVEL_WORDS));
const LABELS = (Object.keys(ONE) as Kind[]).map((kind) => {
  const name = anyAlone(ONE[kind], SEVERAL[kind]);
  const sorted = kind === 'project' ? String.raw`(?:${SORT}[\s-]+){0,3}${name}(?:[\s-]+${SORT}){0,2}` : name;
  return [kind, anyCase(String.raw`^${sorted}(?:\s*#?\s*\d{1,3})?$`)] as const;
});

/** The kind that a label such as "Milestone project 2" names. */
export function kindOfLabel(label: string): Kind | undefined {
  const plain = label.replace(/[:：.\s]+$/u, '').trim();
  return LABELS.find(([, pattern]) => pattern.test(plain))?.[0];
}

const TOPICS = wholePattern(SEVERAL.skill);

/** Whether a label names topics, which are a title of their own: "Tools: Git, Linux". */
export function isTopics(label: string): boolean {
  return TOPICS.test(label.trim());
}

const WORDS_OF = (kind: Kind): readonly Words[] => [ONE[kind], SEVERAL[kind], WITHIN[kind] ?? []].flat();
const A_CHAPTER = anyCase(String.raw`${anyInText(CHAPTER)} \d`);
const READING = [verbFirst(READ, ANY), verbLast(READ)];
const BUILT_FIRST = verbFirst(BUILD);
const BUILT_LAST = verbLast(BUILD);
const ONE_BUILT = anyCase(`^(?:${anyInText(ONE_THING)}|\\d|.{0,16}?${anyInText(PRODUCT)})`);
const BUILT_BEFORE = textPattern(ONE_THING, PRODUCT);

/** "Build a …", "Website bauen": what is built is one thing. */
function isBuilt(title: string): boolean {
  const [verb] = BUILT_FIRST.exec(title) ?? [];
  if (verb !== undefined) return ONE_BUILT.test(title.slice(verb.length));
  return BUILT_LAST.test(title) && BUILT_BEFORE.test(title);
}

type Test = (title: string) => boolean;
const says = (...patterns: readonly RegExp[]): Test => {
  return (title) => patterns.some((pattern) => pattern.test(title));
};
const named = (kind: Kind) => textPattern(...WORDS_OF(kind));
const NAMED_PROJECT = named('project');

/** What an item's own words say, the strongest first. Names of places on the web are the same in each language. */
const TITLES: readonly (readonly [Kind, Test])[] = [
  ['certification', says(named('certification'), /\bCKAD?\b|\bCompTIA\b/iu)],
  ['exam', says(named('exam'))],
  ['degree', says(named('degree'))],
  ['book', says(...READING, named('book'), A_CHAPTER, /^《[^》]+》/u)],
  ['project', (title) => NAMED_PROJECT.test(title) || isBuilt(title)],
  ['course', says(named('course'), verbFirst(WATCH, ANY), verbLast(WATCH))],
  ['practice', says(named('practice'), /\b(?:kaggle|leetcode|hackerrank|codewars)\b/iu)],
  ['community', says(verbFirst(JOIN), verbLast(JOIN), named('community'), /\b(?:discord|slack|reddit)\b/iu)],
  ['career', says(named('career'), /\blinkedin\b|^cv\b/iu)],
  ['skill', says(verbFirst(LEARN), verbLast(LEARN))],
  ['task', says(verbFirst(DO), verbLast(DO))],
];

/** The order in which a heading's words are believed. */
const PLACE_ORDER = 'certification book degree exam project course practice community career skill'.split(
  ' ',
) as readonly Kind[];
/** Singular words are part of other titles too often. */
const PLACES = PLACE_ORDER.map(
  (kind) => [kind, textPattern(...[SEVERAL[kind], ABOVE[kind] ?? []].flat())] as const,
);

/** These say what their items are even where an item's own words say otherwise: "CompTIA Project+" is a certification. */
const STRONG: ReadonlySet<Kind> = new Set(['certification', 'book', 'degree', 'exam', 'project']);

/** "Courses to learn and master: …": what follows are no courses. */
const ONLY_TO_LEARN = anyCase(String.raw`${anyInText(TO_LEARN)}\s*[:：]\s*$`);
const ELSEWHERE = anyCase(anyInText(NO_KIND), 'gu');

/** Under such a heading, words of these kinds say nothing else: LinkedIn under "Networking". */
const KEPT: ReadonlySet<Kind> = new Set(['community', 'career']);
const WEAK: ReadonlySet<Kind> = new Set(['practice', 'community', 'career', 'task']);

/** The kind that a heading, a label or the sentence before a list gives to what is under it; undefined for two at once. */
export function kindOfPlace(text: string): Kind | undefined {
  if (ONLY_TO_LEARN.test(text)) return 'skill';
  const said = text.replace(ELSEWHERE, ' ');
  const found = PLACES.filter(([, pattern]) => pattern.test(said)).map(([kind]) => kind);
  const strong = found.filter((kind) => STRONG.has(kind));
  if (strong.length > 0)
    return strong.length === 1 && !found.some((kind) => KEPT.has(kind)) ? strong[0] : undefined;
  return found.length > 2 ? undefined : found[0];
}

/**
 * The kind of an item without a word for it. `places` are the kinds of what it stands under, the nearest first.
 */
export function inferKind(title: string, places: readonly (Kind | undefined)[]): KindFound {
  const place = places.find((kind) => kind !== undefined);
  const said = title.replace(ELSEWHERE, ' ');
  const own = TITLES.find(([, test]) => test(said))?.[0];
  if (own !== undefined && (own === 'degree' || own === 'certification' || own === 'exam'))
    return { kind: own, from: 'title' };
  if (place !== undefined && STRONG.has(place)) return { kind: place, from: 'place' };
  if (own !== undefined && !(place !== undefined && KEPT.has(place) && WEAK.has(own)))
    return { kind: own, from: 'title' };
  return place === undefined ? { kind: 'task', from: 'nothing' } : { kind: place, from: 'place' };
}
