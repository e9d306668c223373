// A calendar: the days stand in the head of the table, and each cell is something to do.
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type DraftItem, type Yield, NOTHING } from '../../draft.ts';
import { entryOfRow } from '../../report/entries.ts';
import { leaveOut } from '../../report/left-out.ts';
import { WEEKDAY } from '../../words/when/days.ts';
import { isRest } from '../../words/asides/remarks.ts';
import { wholePattern } from '../../words/pattern.ts';
import { isNothing } from '../../words/states.ts';
import { parseItemText } from '../item-text.ts';
import { kindOf, toItem } from '../item.ts';
import { onOneLine, toPhrase } from '../phrase.ts';
import type { Place } from '../place.ts';

const DAY = wholePattern(WEEKDAY);
const FEWEST_DAYS = 3;

/** Whether the head of a table names days of the week, and nothing else but what the rows are called. */
export function isCalendar({ children: [head] }: Table): boolean {
  const cells = (head?.children ?? []).map((cell) => toString(cell).trim());
  const days = cells.filter((cell) => DAY.test(cell)).length;
  return days >= FEWEST_DAYS && days >= cells.length - 1;
}

/** An item for each cell under a day, week by week. */
export function readCalendar(table: Table, place: Place): Yield {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => toString(cell).trim());
  const yields = rows.map((row): Yield => {
    const entry = entryOfRow(row);
    const first = DAY.test(heads[0] ?? '') ? undefined : toString(row.children[0] ?? row).trim();
    const items = row.children.flatMap((cell, column): readonly DraftItem[] => {
      const day = heads[column] ?? '';
      const phrase = onOneLine(toPhrase(cell.children, place.definitions));
      if (!DAY.test(day) || isNothing(phrase.text)) return [];
      const work = parseItemText(phrase).filter(({ title }) => !isRest(title));
      return work.map((one) => ({
        ...toItem(one, place),
        ...kindOf(one, phrase.text, { place }),
        notes: [...one.notes, first === undefined || first === '' ? day : `${first}, ${day}`],
        done: one.done ?? false,
        entries: [entry],
        line: entry.line,
      }));
    });
    const leftOut = items.length === 0 ? [leaveOut(entry, 'empty', 'row')] : [];
    return { ...NOTHING, items, leftOut };
  });
  return {
    items: yields.flatMap(({ items }) => items),
    leftOut: yields.flatMap(({ leftOut }) => leftOut),
    sayings: [],
  };
}
