// What `repace` is asked for, in a comment or on the command line: one reading for both.
import { isDate, repairDate, repairDuration, repairPace } from '../../roadmap/check/repair.ts';
import { nearest } from '../../roadmap/nearest.ts';
import type { IsoDate } from '../../roadmap/roadmap.ts';
import { type Duration, parseDuration } from '../../roadmap/schedule.ts';

export type Wish =
  /** As the forecast expects it. */
  | { readonly kind: 'forecast' }
  /** Hours a week. */
  | { readonly kind: 'pace'; readonly hours: number }
  | { readonly kind: 'finish'; readonly on: IsoDate }
  | { readonly kind: 'shift'; readonly by: Duration; readonly text: string; readonly isBack: boolean };

/** What is wrong with a wish, and the nearest that is right. */
export interface Misread {
  readonly message: string;
  readonly hint: string;
}

export type WishResult =
  { readonly ok: true; readonly wish: Wish } | { readonly ok: false; readonly misread: Misread };

/** The forms, as they are written after the word `repace`. */
export const WISH_FORMS = [
  '8 hours/week',
  'finish 2027-06-30',
  'shift 3 weeks',
  'shift 3 weeks back',
] as const;

const FORMS = `Write "repace" alone, or with one of these: ${WISH_FORMS.join(', ')}.`;

/** A text of any length and case; empty for the forecast. */
export function parseWish(text: string): WishResult {
  const said = text.slice(0, 200).trim().replace(/\s+/g, ' ');
  if (said === '') return { ok: true, wish: { kind: 'forecast' } };
  const pace = repairPace(said);
  if (pace !== undefined) return { ok: true, wish: { kind: 'pace', hours: Number.parseFloat(pace) } };
  const cut = said.indexOf(' ');
  const [word, rest] = cut < 0 ? [said, ''] : [said.slice(0, cut), said.slice(cut + 1)];
  if (word.toLowerCase() === 'finish') return parseFinish(rest);
  if (word.toLowerCase() === 'shift') return parseShift(rest);
  const near = nearest(word.toLowerCase(), ['finish', 'shift']);
  const meant = near === undefined ? FORMS : `Did you mean "repace ${near} ${rest}"?`.replace(' "?', '"?');
  return wrong(`"${said}" says neither a pace, nor a day to finish on, nor how far to shift.`, meant);
}

function parseFinish(text: string): WishResult {
  const day = text.replace(/^(?:on|by) /i, '');
  const on = isDate(day) ? day : repairDate(day);
  if (on !== undefined) return { ok: true, wish: { kind: 'finish', on } };
  const found = day === '' ? 'no day' : `"${day}"`;
  return wrong(
    `After "finish" comes a day that exists, written YYYY-MM-DD, and there is ${found}.`,
    'Write it as in "repace finish 2027-06-30".',
  );
}

function parseShift(text: string): WishResult {
  const plain = text
    .replace(/^by /i, '')
    .replace(/ (?:back|earlier|later)$/i, '')
    .replace(/^[-+] ?/, '');
  const duration = repairDuration(plain);
  const by = duration === undefined ? undefined : parseDuration(duration);
  if (duration !== undefined && by !== undefined) {
    const isBack = /^(?:by )?-|(?: back| earlier)$/i.test(text);
    return { ok: true, wish: { kind: 'shift', by, text: duration, isBack } };
  }
  const found = plain === '' ? 'nothing' : `"${text}"`;
  return wrong(
    `After "shift" comes how far, in days, weeks or months, and there is ${found}.`,
    'Write it as in "repace shift 3 weeks", or "repace shift 3 weeks back".',
  );
}

function wrong(message: string, hint: string): WishResult {
  return { ok: false, misread: { message, hint } };
}
