// The label in front of a heading that says it is a step of the plan, and how long one is: "Week 3: …", "First month", "第2段階".
import { formatDuration } from '../words/amounts.ts';
import { CARDINALS, ORDINALS, ORDINAL_SIGNS, numberOf } from '../words/numerals.ts';
import {
  type Language,
  type Words,
  LANGUAGES,
  anyCase,
  anyIn,
  anyOf,
  anyWhole,
  group,
} from '../words/pattern.ts';
import { FOUR_MONTHS, PART, PARTS, PHASE, PHASES, QUARTER, SEMESTER } from '../words/phase-words.ts';
import { AND, DAY, HOUR, MINUTE, MONTH, UP_TO, WEEK, YEAR } from '../words/times.ts';

export interface Step {
  /** The heading without its label. */
  readonly rest: string;
  /** `word`: "Phase 2", "Week 1"; `number`: "1."; absent where nothing says that it is a step. */
  readonly label?: 'word' | 'number';
  readonly duration?: string | undefined;
  /** The number that it counts, or the first of a range; absent where no digits or words say it. */
  readonly from?: number | undefined;
}

type Unit = 'day' | 'week' | 'month' | 'year';

/** What a heading counts, and how long one of it is. */
const TIME: readonly { readonly words: Words; readonly unit: Unit; readonly count: number }[] = [
  { words: DAY, unit: 'day', count: 1 },
  { words: WEEK, unit: 'week', count: 1 },
  { words: MONTH, unit: 'month', count: 1 },
  { words: QUARTER, unit: 'month', count: 3 },
  { words: FOUR_MONTHS, unit: 'month', count: 4 },
  { words: SEMESTER, unit: 'month', count: 6 },
  { words: YEAR, unit: 'year', count: 1 },
];

/** A letter counts only apart from the word before it: "Phase D", but "Phased rollout" and "Moduli". */
const APART = String.raw`(?<!\p{Script=Latin}|\p{Script=Cyrillic}|\p{M})`;
const NUMERAL = String.raw`(?:\d{1,3}|${APART}(?:[ivx]{1,5}|[a-d])|[一二三四五六七八九十]{1,2})`;
/** "Week 3 – 10 hours" is one week. */
const NO_AMOUNT = String.raw`(?!\d|\s?[x×]\s?\d|\s?-?\s?${anyWhole(HOUR, MINUTE, DAY, WEEK, MONTH, YEAR)})`;
const RANGE = String.raw`(${NUMERAL})(?:\s*(?:-|–|—|〜|~|&|\+|${anyOf(AND, UP_TO)})\s*(${NUMERAL})${NO_AMOUNT})?\+?`;
/** Begins with nothing that a word or a number could go on with. */
const AFTER = String.raw`(?:\s*(?:->|=>|[:：.\-–—→➜>|)\]・、·•]+)\s*|\s+|$)`;
/** "Paso a paso", "dia a dia" are no step A. */
const NO_ADVERB = String.raw`(?!(\p{L}+)\s+a\s+\1)`;
const CJK: ReadonlySet<Language> = new Set(['zh', 'ja', 'ko']);

/** "Week 3", "[Phase A]", "Weeks 5–8". */
function before(...tables: readonly Words[]): string {
  return String.raw`[([]?${anyOf(...tables)}\s*#?\s*${RANGE}[)\]]?${AFTER}`;
}

/** "第3週", "第一阶段", "3주차", "1단계", "2週目": the number stands before the word. */
function behind(...tables: readonly Words[]): string {
  const words = anyOf(...tables);
  return group([
    String.raw`第\s*(${NUMERAL})\s*${words}目?${AFTER}`,
    String.raw`(\d{1,3})\s*${words}(?:차|째|目|(?<=目))${AFTER}`,
    String.raw`(\d{1,2})\s*(?:단계|학기|분기|学期)(?<=${words})${AFTER}`,
  ]);
}

const NUMBERS_OF = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    {
      numeral: anyIn(language, CARDINALS, ORDINALS),
      ordinal: anyIn(language, ORDINALS),
      sign: anyIn(language, ORDINAL_SIGNS),
      joint: String.raw`(?:\s*[-–—&]|\s+${anyIn(language, AND, UP_TO)})\s*`,
    },
  ]),
) as Readonly<Record<Language, { numeral: string; ordinal: string; sign: string; joint: string }>>;

/** In words: "Week one", "First month", "2. Woche". A number counts only the words of its own language: `on` is ten in Turkish. */
function inWords(...tables: readonly Words[]): string {
  return group(
    LANGUAGES.flatMap((language) => {
      const [gap, end] = CJK.has(language) ? [String.raw`\s*`, AFTER] : [String.raw`\s+`, APART_FROM_REST];
      const word = anyIn(language, ...tables);
      const { numeral, ordinal, sign, joint } = NUMBERS_OF[language];
      return [
        `${word}${gap}(${numeral})(?:${joint}(${numeral}))?${AFTER}`,
        `(${ordinal})${gap}${word}${end}`,
        String.raw`(\d{1,2})\s?${sign}\s*${word}${end}`,
      ];
    }),
  );
}
/** The same for "First week: …", but neither "First week at work" nor "1. Part-time jobs". */
const APART_FROM_REST = String.raw`(?:\s*(?:->|=>|[:：–—→➜|)\].]+|-(?=\s))\s*|\s*$|\s+(?=[([]))`;

const patternsOf = (...words: readonly Words[]) => ({
  label: anyCase(`^${NO_ADVERB}${group([before(...words), behind(...words)])}`),
  inWords: anyCase(`^${inWords(...words)}`),
  inside: anyCase(String.raw`[([]\s*${anyOf(...words)}\s*${RANGE}\s*[)\]]`),
});
const TIMES = TIME.map(({ words, unit, count }) => ({ unit, count, ...patternsOf(words) }));
/** Most headings name no time: one look at them is enough. */
const ANY_TIME = patternsOf(...TIME.map(({ words }) => words));
const STEP = [PHASE, PHASES, PART, PARTS];
const STEPS: readonly RegExp[] = [
  anyCase(`^${NO_ADVERB}${group([before(...STEP), behind(...STEP)])}`),
  anyCase(`^${inWords(PHASE, PART)}`),
  anyCase(String.raw`^${anyOf(PHASE)}\s*[:：]\s*(?=\S)`),
  /^[MSUT]\d{1,2}\s*(?:[:：]|\s[-–—])\s*(?=\S)/u,
];
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]\s*(?=\S)|(?:第\s*)?(\d{1,2})\s*(?:[.)、:]\s*|_\s+|\s+[-–—→]\s+|(?:章|部|步|週目|주차)[:：]?\s*)(?=\S))/u;

/** Takes the label off a heading without its emoji; where it counts a time, also from a bracket in it: "(Month 2)". */
export function takeStep(text: string): Step {
  const timed = takeTime(text);
  if (timed?.label !== undefined) return timed;
  const step = takeWord(timed?.rest ?? text);
  return timed?.duration === undefined ? step : { ...step, duration: timed.duration };
}

function takeTime(text: string): Step | undefined {
  const [labelled, worded] = [ANY_TIME.label.test(text), ANY_TIME.inWords.test(text)];
  for (const { label, inWords, ...span } of labelled || worded ? TIMES : []) {
    const found = (labelled ? label.exec(text) : null) ?? (worded ? inWords.exec(text) : null);
    if (found !== null)
      return {
        rest: text.slice(found[0].length),
        label: 'word',
        duration: spanOf(found, span),
        from: firstOf(found),
      };
  }
  for (const { inside, ...span } of ANY_TIME.inside.test(text) ? TIMES : []) {
    const found = inside.exec(text);
    if (found === null) continue;
    const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
    return { rest, duration: spanOf(found, span) };
  }
  return undefined;
}

function takeWord(text: string): Step {
  for (const pattern of STEPS) {
    const word = pattern.exec(text);
    if (word !== null) return { rest: text.slice(word[0].length), label: 'word', from: firstOf(word) };
  }
  const number = NUMBERED.exec(text);
  return number === null
    ? { rest: text }
    : { rest: text.slice(number[0].length), label: 'number', from: firstOf(number) };
}

function firstOf([, ...groups]: readonly (string | undefined)[]): number | undefined {
  const [first] = groups.flatMap((numeral) => numeral ?? []);
  return first === undefined ? undefined : (numberOf(first) ?? countOf(first));
}

/** "Phase A", "Part I" and "第一阶段" begin a count, too. */
function countOf(numeral: string): number | undefined {
  return /^[ai一]$/iu.test(numeral) ? 1 : undefined;
}

/** How long "Weeks 5–8" is: four weeks. One number alone is one unit. */
function spanOf(
  [, ...groups]: readonly (string | undefined)[],
  { unit, count }: { readonly unit: Unit; readonly count: number },
): string | undefined {
  const numerals = groups.flatMap((numeral) => numeral ?? []);
  const [from, to] = [numberOf(numerals[0] ?? ''), numberOf(numerals.at(-1) ?? '')];
  if (from === undefined || to === undefined || to < from) return undefined;
  return formatDuration((to - from + 1) * count, unit);
}
