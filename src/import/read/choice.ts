// "One of the following": several ways become one item.
import { LIMITS } from '../../roadmap/limits.ts';
import type { DraftItem, Yield } from '../draft.ts';

const JOIN = ' or ';
const BACHELOR = /\b((?:Bachelor|Master|Associate)[’']?s?(?: Degree)?)\b/u;

/** The items of a list after such a sentence as the choices of one item; as they are where they are too few or too many. */
export function toChoice(found: Yield, lead: string): Yield {
  const [first] = found.items;
  if (first === undefined || found.items.length < 2 || found.items.length > LIMITS.choices) return found;
  const named = BACHELOR.exec(lead)?.[1];
  const choices = found.items.map(({ kind, title, by, url, hours }) => ({
    kind,
    title: named === undefined || kind !== 'degree' || BACHELOR.test(title) ? title : `${named} in ${title}`,
    ...(by !== undefined && { by }),
    ...(url !== undefined && { url }),
    ...(hours !== undefined && { hours }),
  }));
  const title = choices.map((choice) => choice.title).join(JOIN);
  if (title.length > LIMITS.itemTitle) return found;
  const item: DraftItem = {
    kind: first.kind,
    line: first.line,
    under: first.under,
    title,
    resources: [],
    covers: [],
    choices,
    done: found.items.some(({ done }) => done),
    optional: found.items.every(({ optional }) => optional),
    doneWhen: found.items.flatMap(({ doneWhen }) => doneWhen),
    notes: found.items.flatMap(saidBeside),
    entries: found.items.flatMap(({ entries }) => entries),
    parts: found.items.flatMap(({ parts }) => parts),
    guesses: [`a choice: "${endOf(lead)}"`],
  };
  return { ...found, items: [item] };
}

/** What is shown of the sentence before a choice: its end says that it is one. */
const SHOWN = 60;

function endOf(lead: string): string {
  const characters = Array.from(lead);
  if (characters.length <= SHOWN) return lead;
  const end = characters.slice(-SHOWN).join('');
  return `…${end.slice(end.indexOf(' ') + 1)}`;
}

/** What a choice cannot say itself. */
function saidBeside({
  title,
  objective,
  covers,
  level,
  resources,
  notes,
  requires,
}: DraftItem): readonly string[] {
  const said = [
    ...(objective === undefined ? [] : [objective]),
    ...(level === undefined ? [] : [level]),
    ...covers,
    ...resources.map((resource) => `${resource.title}: ${resource.url ?? ''}`),
    ...(requires === undefined ? [] : [`${requires.header}: ${requires.text}`]),
    ...notes,
  ];
  return said.length === 0 ? [] : [`${title}: ${said.join('; ')}`];
}
