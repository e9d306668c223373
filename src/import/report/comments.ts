// The comments of an imported file: where in the source a phase or an item comes from, wherever something was guessed.
import type { Comments } from '../../roadmap/print.ts';
import type { PlacedPhase } from '../limit/limit-roadmap.ts';
import type { ImportReport } from './report.ts';

export function commentsFor(
  placed: readonly PlacedPhase[],
  { leftOut, tracks = [] }: ImportReport,
): Comments {
  const phases = placed.map(({ id, phase }) => [id, [lineOf(phase.line, phase.guesses)]] as const);
  const items = placed.flatMap(({ phase, itemIds }) =>
    phase.items.flatMap((item, index) =>
      item.guesses.length === 0 && item.under.length === 0
        ? []
        : [[itemIds[index] ?? '', [lineOf(item.line, item.guesses, item.under[0]?.title)]] as const],
    ),
  );
  return {
    top: [
      'Imported from Markdown. "line" is a line of the source; the text after it is a guess: correct it here.',
      ...sayLeftOut(leftOut.length),
      ...sayTracks(tracks.length),
    ],
    phases: new Map(phases),
    items: new Map(items),
  };
}

function lineOf(line: number, guesses: readonly string[], group?: string): string {
  const said = [...new Set(guesses)].join('; ');
  const under = group === undefined ? '' : `, under "${group.slice(0, 80)}"`;
  return `line ${line}${under}${said === '' ? '' : `: ${said.slice(0, 200)}`}`;
}

function sayLeftOut(count: number): readonly string[] {
  if (count === 0) return [];
  if (count === 1) return ['One entry of the source was left out; the report of the import names it.'];
  return [`${count} entries of the source were left out; the report of the import names them.`];
}

function sayTracks(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    `It holds ${count} plans: the one under "track" is followed. To follow another, write its id there.`,
  ];
}
