// A wrong value made right, where it is plain what was meant. A repair is only ever proposed, never applied.
import { idFromTitle } from '../id.ts';
import { LIMITS } from '../limits.ts';

/** `90h`, `"90"`, `about 90 hours` → `90`. */
export function repairHours(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [number, ...others] = value.match(/\d+(?:[.,]\d+)?/g) ?? [];
  if (number === undefined || others.length > 0 || /[-–]\s*\d/.test(value)) return undefined;
  const hours = Number(number.replace(',', '.'));
  return hours > 0 && hours <= LIMITS.hours && !/day|week|month|year/i.test(value)
    ? String(hours)
    : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-1-5`, `2026/01/05`, `5 January 2026`, `January 5, 2026` → `2026-01-05`. Never guesses `01/05/2026`. */
export function repairDate(value: unknown): string | undefined {
  const text = String(value);
  const numbers = /^\s*(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (numbers !== null) return isoDate(numbers[1], numbers[2], numbers[3]);
  const dayFirst = /^\s*(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})\s*$/.exec(text);
  if (dayFirst !== null) return isoDate(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^\s*([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})\s*$/.exec(text);
  return monthFirst === null ? undefined : isoDate(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function isoDate(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

/** Whether it is `YYYY-MM-DD` and such a day exists. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^d(ays?)?$/i, 'day'],
  [/^(w(eeks?|ks?)?)?$/i, 'week'],
  [/^m(os?|onths?)?$/i, 'month'],
  [/^y(rs?|ears?)?$/i, 'year'],
];

/** `8`, `8w`, `8 Weeks`, `8-weeks`, `2 years` → what `duration` takes. */
export function repairDuration(value: unknown): string | undefined {
  const [, number, word = ''] = /^\s*(\d{1,3})[\s-]*(?:([a-z]+)\.?\s*|\.\s*)?$/i.exec(String(value)) ?? [];
  const count = Number(number);
  if (number === undefined || count === 0) return undefined;
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
  if (unit === undefined) return undefined;
  if (unit === 'year') return count <= 10 ? `${count * 12} months` : undefined;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const PACE = /^(\d{1,3}(?:\.\d+)?) ?(?:h|hrs?|hours?)?(?: ?(?:\/|per|a|each|every)? ?(?:w|wk|week))?$/i;

/** `12h/week`, `12 hours per week`, `12 h a week`, `12 hours` → `12 hours/week`. */
export function repairPace(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const number = Number(PACE.exec(value.trim().replace(/\s+/g, ' '))?.[1]);
  return number > 0 && number <= LIMITS.hoursAWeek ? `${number} hours/week` : undefined;
}

/** `www.example.org/a` → `https://www.example.org/a`. */
export function repairUrl(value: unknown): string | undefined {
  const bare = String(value)
    .trim()
    .replace(/^(?:https?)?:?\/*/i, '');
  return /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#:][^\s]*)?$/i.test(bare) ? `https://${bare}` : undefined;
}

/** `./a\b`, `/a/b` → `a/b`. */
export function repairGlob(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const path = value
    .trim()
    .replace(/\\/g, '/')
    .replace(/^(?:\.?\/)+/, '');
  return path === '' || path === value || /^[!~]|^[A-Za-z]:|(^|\/)\.\.(\/|$)/.test(path) ? undefined : path;
}

/** `Linear Regression` → `linear-regression`. */
export function repairId(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return idFromTitle(String(value)) || undefined;
}

/** `#1d76db ` and three digits → six digits. */
export function repairColor(value: unknown): string | undefined {
  const [, digits = ''] = /^\s*#?([0-9a-f]{3}|[0-9a-f]{6})\s*;?$/i.exec(String(value)) ?? [];
  if (digits.length === 3)
    return Array.from(digits, (digit) => digit + digit)
      .join('')
      .toLowerCase();
  return digits === '' ? undefined : digits.toLowerCase();
}

/** `@octocat` → `octocat`. */
export function repairLogin(value: unknown): string | undefined {
  return /^\s*@([a-z0-9-]{1,39})\s*$/i.exec(String(value))?.[1];
}

/** `"1"`, `1.1` → `1`. */
export function repairVersion(value: unknown): string | undefined {
  return String(value).trim() === '1' || value === 1.1 ? '1' : undefined;
}
