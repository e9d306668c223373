// The codes that YAML has behind a backslash in double quotes, and which of them were hardly meant: people write LaTeX,
// Windows paths and escaped Markdown there. https://yaml.org/spec/1.2.2/#57-escaped-characters

const CODES: Readonly<Record<string, string>> = {
  '0': 'a NUL character',
  a: 'a bell',
  b: 'a backspace',
  e: 'an escape character',
  f: 'a form feed',
  n: 'a new line',
  r: 'a carriage return',
  t: 'a tab',
  v: 'a vertical tab',
  N: 'a new line',
  L: 'a new line',
  P: 'a new line',
  _: 'a no-break space',
};

export interface Escapes {
  /** Each code that was hardly meant, and what it is read as: `"\t" as a tab`. */
  readonly read: readonly string[];
  /** Whether there are other codes too, which single quotes would take for text. */
  readonly others: boolean;
  /** The text with those codes as text. */
  readonly doubled: string;
}

/** A backslash and what it stands before. */
const PAIR = /\\([^])/g;
/** Text without spaces: an escape belongs to the word that it stands in. */
const WORD = /\S+/g;
/** `C:\new\table`: that one of the backslashes was none of YAML's tells of the others. */
const DRIVE = /^[("'[]?[A-Za-z]:\\/;
/** Commands of LaTeX which no line of text would begin like. */
const LATEX = /^n(?:abla|atural|eqq?|ewcommand|ewline|ewpage|geq|leq|ormalsize|otin|ot|subseteq)(?![a-z])/;
const LETTER = /[A-Za-z]/;

/** Of `raw`, what stands between double quotes. `isProse`: it may have several lines. Linear in its length. */
export function findEscapes(raw: string, isProse: boolean): Escapes {
  const read = new Map<string, string>();
  let others = false;
  const doubled = raw.replace(WORD, (word) => {
    const isPath =
      DRIVE.test(word) && [...word.matchAll(PAIR)].some(({ index }) => isOdd(word, index, isProse));
    return word.replace(PAIR, (pair: string, code: string, at: number) => {
      const name = CODES[code];
      if (name === undefined || !(isPath || isOdd(word, at, isProse))) {
        others = true;
        return pair;
      }
      read.set(code, `\\${code} as ${name}`);
      return `\\${pair}`;
    });
  });
  return { read: [...read.values()], others, doubled };
}

/** Whether the code at `at` was hardly meant: where a text has several lines, tools write their ends and tabs so. */
function isOdd(word: string, at: number, isProse: boolean): boolean {
  const code = word.charAt(at + 1);
  if (code === '_') return LETTER.test(word.charAt(at - 1)) && LETTER.test(word.charAt(at + 2));
  if (!isProse) return Object.hasOwn(CODES, code);
  if (code === 'n') return LATEX.test(word.slice(at + 1, at + 14));
  if (code === 'r') return word.slice(at + 2, at + 4) !== '\\n';
  if (code === 't') return !/\\[nt]$/.test(word.slice(Math.max(0, at - 2), at));
  return Object.hasOwn(CODES, code);
}
