// Single facts of an import against what its reader expects: kinds, authors, addresses, hours, ticks. Pure.
import { itemsOf, type Item } from '../../../../src/roadmap/roadmap.ts';
import { type ExpectedItem, linesIn } from './expectation.ts';
import { carrierIn, type Case, isSaid, phasesCalled } from './judge.ts';
import type { SourceLine } from './scan.ts';
import { bare, isTitle, textOf } from './words.ts';

/** Facts of single lines that came out otherwise. */
export function findFactFaults(given: Case): readonly string[] {
  const { expected, outcome } = given;
  const titles = itemsOf(outcome.roadmap).map(({ title }) => title);
  const labels = (expected.never ?? []).flatMap((word) =>
    titles
      .filter((title) => title.includes(word))
      .map((title) => `the label ${word} is in the title “${title}”`),
  );
  const title = expected.title ?? outcome.roadmap.title;
  const root =
    bare(outcome.roadmap.title) === bare(title)
      ? []
      : [`the title is “${outcome.roadmap.title}”, expected “${title}”`];
  return [...root, ...labels, ...(expected.items ?? []).flatMap((item) => factFaults(item, given))];
}

/** Titles with Markdown or punctuation left over, and items of a phase that nobody can tell apart. */
export function findTitleFaults({ outcome }: Case): readonly string[] {
  const untidy = [...outcome.roadmap.phases, ...itemsOf(outcome.roadmap)]
    .filter(({ title }) =>
      /^[-–—:;,.·|]|[:;,.·|–—-]$|\*\*|`|\]\(|<\/?[a-z]/.test(title.replace(/\b(?:etc|bzw)\.$/, '')),
    )
    .map(({ title }) => `the title “${title}” is not tidy`);
  const twins = outcome.roadmap.phases.flatMap(({ title, items }) => {
    const texts = items.map((item) => textOf(item).trim().toLowerCase());
    return items
      .filter((_, index) => texts.indexOf(texts[index] ?? '') < index)
      .map((item) => `“${title}” has “${item.title}” twice, and nothing tells them apart`);
  });
  return [...untidy, ...twins];
}

function factFaults(wanted: ExpectedItem, { lines, expected, outcome }: Case): readonly string[] {
  const source = lines.find(({ line }) => line === wanted.line);
  if (source === undefined) return [`${wanted.line}: no work on this line`];
  const skill = outcome.roadmap.skills.find(({ name }) => isSaid(source.text, name));
  const item = itemFor(wanted, source, { expected, outcome });
  if (item === undefined) {
    const isSkill = skill !== undefined && linesIn(expected.skills).includes(wanted.line);
    return isSkill && (wanted.level ?? skill.target) === skill.target
      ? []
      : [`${wanted.line}: no item carries ${source.text}`];
  }
  return Object.entries(wanted)
    .filter(([key, value]) => key !== 'line' && !holds(key as keyof ExpectedItem, value, item))
    .map(
      ([key, value]) =>
        `${wanted.line}: ${key} of “${item.title}” is ${shown(item, key)}, expected ${String(value)}`,
    );
}

function itemFor(
  wanted: ExpectedItem,
  source: SourceLine,
  { expected, outcome }: Omit<Case, 'lines'>,
): Item | undefined {
  const around = [...expected.phases, ...(expected.also ?? [])].filter((phase) =>
    [...linesIn(phase.lines), ...linesIn(phase.parts)].includes(wanted.line),
  );
  const phases = around.flatMap((phase) => phasesCalled(phase, expected, outcome.roadmap));
  const items = phases.flatMap((phase) => phase.items);
  const { title } = wanted;
  const titled =
    title === undefined
      ? undefined
      : items.find((item) => [item, ...item.choices].some((one) => bare(one.title) === bare(title)));
  return titled ?? phases.map((phase) => carrierIn(phase, source)).find((item) => item !== undefined);
}

function holds(key: keyof ExpectedItem, value: unknown, item: Item): boolean {
  const ways = [item, ...item.choices];
  switch (key) {
    case 'title':
      return ways.some(({ title }) => isTitle(title, String(value)));
    case 'kind':
      return ways.some(({ kind }) => [value].flat().includes(kind));
    case 'by':
      return ways.some(({ by }) => bare(by ?? '').startsWith(bare(String(value))));
    case 'url':
      return ways.some(({ url }) => url === value) || item.resources.some(({ url }) => url === value);
    case 'objective':
      return (item.objective !== undefined) === value;
    case 'covers':
      return (value as readonly string[]).every((topic) =>
        item.covers.some((has) => bare(has) === bare(topic)),
      );
    default:
      return item[key as 'hours' | 'level' | 'done'] === value;
  }
}

function shown(item: Item, key: string): string {
  const value: unknown = item[key as keyof Item];
  return value === undefined ? 'not there' : JSON.stringify(value);
}
