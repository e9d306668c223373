// What is wrong between the parts of a roadmap: ids, kinds, needs, dates. What is wrong with one value alone is the
// schema's to say.
import { checkDates } from './check-dates.ts';
import { checkNeeds } from './check-needs.ts';
import { type Finding, lineOf, type Path, type SourceMap } from './finding.ts';
import { ID_PATTERN } from './id.ts';
import { KINDS } from './roadmap.ts';
import { MAX_ITEM_TITLE, NOT_WITH_ONE_OF } from './schema.ts';
import type { Survey, SurveyedItem, SurveyedPhase } from './survey.ts';
import { countCharacters, showValue } from './text.ts';

/** Every cross check over what could be read. */
export function checkRoadmap(survey: Survey, source: SourceMap): readonly Finding[] {
  const items = survey.phases.flatMap((phase) => phase.items);
  return [
    ...items.flatMap(checkKinds),
    ...items.flatMap(checkOneOf),
    ...checkIds(items, source),
    ...checkIds(survey.phases, source),
    ...checkPhaseTitles(survey.phases, source),
    ...checkNeeds(items, source),
    ...checkDates(survey),
  ];
}

function checkKinds(item: SurveyedItem): readonly Finding[] {
  return [
    ...kindFindings(item.path, item.kinds, 'item'),
    ...item.choices.flatMap(({ path, kinds }) => kindFindings(path, kinds, 'choice')),
  ];
}

function kindFindings(path: Path, kinds: readonly string[], what: 'item' | 'choice'): readonly Finding[] {
  const allowed = [...KINDS, ...(what === 'item' ? ['one-of'] : [])].join(', ');
  if (kinds.length === 0) {
    const message = `this ${what} has no kind. Write the kind and the title, such as "book: Its title".`;
    return [{ code: 'no-kind', path, message, allowed: `one of ${allowed}` }];
  }
  const [first, ...more] = kinds;
  return more.map((kind) => ({
    code: 'two-kinds',
    path,
    key: kind,
    message: `"${kind}" is a second kind on one ${what}, which is already a "${first ?? ''}". Make it ${what === 'item' ? 'an item' : 'a choice'} of its own.`,
  }));
}

function checkOneOf(item: SurveyedItem): readonly Finding[] {
  if (!item.kinds.includes('one-of')) return [];
  const misplaced = NOT_WITH_ONE_OF.filter((key) => item.keys.includes(key)).map((key): Finding => {
    const where = key === 'by' || key === 'url' ? 'to each choice it is true of' : 'into "notes"';
    const message = `"${key}" does not go with "one-of". Move it ${where}.`;
    return { code: 'not-with-one-of', path: item.path, key, message };
  });
  const length = countCharacters(item.title ?? '');
  if (length <= MAX_ITEM_TITLE) return misplaced;
  const message = `the titles of the choices, joined with " or ", are ${length} characters long. Give fewer choices or shorter titles.`;
  const path = [...item.path, 'one-of'];
  return [
    ...misplaced,
    { code: 'too-long', path, message, allowed: `at most ${MAX_ITEM_TITLE} characters together` },
  ];
}

type Named = Pick<SurveyedItem | SurveyedPhase, 'path' | 'id' | 'named' | 'title'>;

function checkIds(things: readonly Named[], source: SourceMap): readonly Finding[] {
  const first = new Map<string, Named>();
  return things.flatMap((thing): readonly Finding[] => {
    const { id, named, title, path } = thing;
    if (id === undefined) return [];
    if (!named && !ID_PATTERN.test(id)) {
      const message = `no id can be made from the title ${showValue(title)}. Add one of Latin letters, such as "id: first-course".`;
      return [{ code: 'no-id', path, message }];
    }
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, thing);
      return [];
    }
    const line = lineOf(source, { path: earlier.named ? [...earlier.path, 'id'] : earlier.path });
    if (named && earlier.named) {
      const message = `the id "${id}" is already used on line ${line}. Give one of them another id.`;
      return [{ code: 'duplicate-id', path: [...path, 'id'], message }];
    }
    const message = `two titles or ids give the same id "${id}"; the first is on line ${line}. Give one of them an "id" of its own.`;
    return [{ code: 'duplicate-id', path, message }];
  });
}

/** Titles name milestones, which GitHub tells apart by title; the emoji stands before it there. */
function checkPhaseTitles(phases: readonly SurveyedPhase[], source: SourceMap): readonly Finding[] {
  const first = new Map<string, SurveyedPhase>();
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
    const line = lineOf(source, { path: [...earlier.path, 'title'] });
    const message = `the phase title ${showValue(title)} is already used on line ${line}. Give each phase its own title.`;
    return [{ code: 'duplicate-title', path: [...phase.path, 'title'], message }];
  });
}
