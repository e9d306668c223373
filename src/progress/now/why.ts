// Why an item stands where it stands: its state and evidence, what it counts for, what it waits for, and what would finish it.
import { countedOf } from '../counted.ts';
import { dateText, hoursText, titleText } from '../phrases.ts';
import type { ItemProgress, PhaseProgress, Progress } from '../progress.ts';
import type { Block, Line } from './blocks.ts';
import { joinLines } from './blocks.ts';
import { SEPARATOR, countText, itemName, stateText, whyLine } from './words.ts';

export interface ItemPlace {
  readonly item: ItemProgress;
  readonly phase: PhaseProgress;
  /** Whole percent of the roadmap; none where it does not count. */
  readonly share?: number;
  /** What should come first. */
  readonly needs: readonly ItemProgress[];
  /** Of those, what is open. */
  readonly waitsFor: readonly ItemProgress[];
  /** Open items that need it. */
  readonly holdsUp: readonly ItemProgress[];
}

/** The item among the others. Throws a RangeError where it is not one of the progress'. */
export function placeOf(progress: Progress, id: string): ItemPlace {
  const items = progress.phases.flatMap((phase) => phase.items);
  const found = progress.phases
    .flatMap((phase) => phase.items.map((item) => ({ phase, item })))
    .find((one) => one.item.item.id === id);
  if (found === undefined) throw new RangeError(`There is no item ${id}.`);
  const { phase, item } = found;
  const needs = item.item.needs.flatMap((need) => items.find((one) => one.item.id === need) ?? []);
  const counted = countedOf(items).filter(({ state }) => state !== 'skipped');
  const all = counted.reduce((total, { weight }) => total + weight, 0);
  return {
    ...{ item, phase, needs },
    ...(counted.includes(item) ? { share: Math.round((100 * item.weight) / all) } : {}),
    waitsFor: needs.filter(({ state }) => state === 'open'),
    holdsUp: items.filter((one) => one.state === 'open' && one.item.needs.includes(id)),
  };
}

/** Blocks for a terminal or a comment. */
export function whyBlocks(progress: Progress, id: string): readonly Block[] {
  const place = placeOf(progress, id);
  const { item, needs, holdsUp } = place;
  const after = needs.map((need): Line => [...itemName(need), SEPARATOR, ...stateText(need)]);
  return [
    {
      title: itemName(item),
      lines: [
        [[item.item.kind, ...(item.item.optional ? ['optional'] : []), `id ${item.item.id}`].join(SEPARATOR)],
        stateLine(item),
        [weightText(place, progress)],
        [phaseText(place, progress)],
        ...(item.state === 'open' && item.shownBy !== undefined ? [[`It is shown by ${item.shownBy}`]] : []),
        ...nextLines(place, progress),
      ],
    },
    ...(after.length === 0 ? [] : [{ title: ['Comes after'], lines: after, isList: true } as const]),
    ...(holdsUp.length === 0
      ? []
      : [{ title: ['Waits for it'], lines: holdsUp.map(itemName), isList: true } as const]),
    ...(item.state === 'open'
      ? [{ title: ['Finished by'], lines: finishLines(item), isList: true } as const]
      : []),
  ];
}

/** `Done by #14, on 3 Dec 2026.` */
function stateLine(item: ItemProgress): Line {
  const [first, ...rest] = stateText(item);
  const on = item.doneOn === undefined ? '' : `, on ${dateText(item.doneOn)}`;
  const by = item.doneOn !== undefined && item.evidence === undefined ? ', closed by hand' : '';
  const why = item.state === 'skipped' ? ': its issue was closed as not planned' : '';
  const begun = first.charAt(0).toUpperCase() + first.slice(1);
  return [begun, ...rest, `${by}${on}${why}.`];
}

/** `Counts for 90 hours: 14 % of the roadmap.` */
function weightText({ item, share }: ItemPlace, { unit }: Progress): string {
  if (item.state === 'skipped') return 'It no longer counts.';
  if (share === undefined) return 'Optional items are counted separately, and do not lower the percent.';
  const isGuess = item.item.hours !== item.weight;
  const guess = isGuess ? ' (it has no hours of its own: the median of those like it)' : '';
  const counts =
    unit === 'hours' ? `Counts for ${hoursText(item.weight)}${guess}` : 'Counts as much as every other item';
  return `${counts}: ${share} % of the roadmap.`;
}

/** `Phase 2 of 3, 🔥 Deep learning: in progress, 0 of 3 items.` */
function phaseText({ phase }: ItemPlace, { phases }: Progress): string {
  const at = phases.indexOf(phase) + 1;
  return `Phase ${at} of ${phases.length}, ${titleText(phase.phase)}: ${phase.state}, ${phase.percent} %, ${countText(phase)}.`;
}

function nextLines({ item, waitsFor }: ItemPlace, { upNext }: Progress): readonly Line[] {
  if (item.state !== 'open') return [];
  const next = upNext.find((one) => one.item.id === item.item.id);
  if (next !== undefined) return [['Up next: it is ', ...whyLine(next), '.']];
  if (waitsFor.length > 0)
    return [['Not up next: it waits for ', ...joinLines(waitsFor.map(itemName), ', '), '.']];
  return [['Not up next: first ', ...joinLines(upNext.map(itemName), ', '), '.']];
}

function finishLines({ item, issue }: ItemProgress): readonly Line[] {
  return [
    ...(issue === undefined
      ? []
      : [
          ['closing ', { number: issue }],
          ['a comment "/milepost done" on ', { number: issue }, ', with the address of what shows it'],
        ]),
    [`a merged pull request that says "Completes: ${item.id}" on a line of its own`],
    ...(issue === undefined ? [] : [['one that says "Closes ', { number: issue }, '"']]),
    ...(item.paths.length === 0
      ? []
      : [[`one that adds or changes a file under ${item.paths.join(' or ')}`]]),
  ];
}
