// No regular expression of src takes more time than the length of what it reads allows, or what it reads is short.
// recheck needs about two minutes for all, so those that it found safe are listed; any other is checked here and now.
// `REGEX_LIST=write npx vitest run test/unit/regex.slow.test.ts` brings the list up to date.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';

const SRC = new URL('../../src/', import.meta.url);
const LIST = new URL('../fixtures/regular-expressions.json', import.meta.url);

interface List {
  /** Not linear as recheck sees it, and why that does no harm. */
  readonly bounded: Readonly<Record<string, string>>;
  /** Found linear. */
  readonly safe: readonly string[];
}

const list = JSON.parse(readFileSync(LIST, 'utf8')) as List;

/** Each regular expression, and a place where it stands. */
function literals(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    const source = ts.createSourceFile(
      path,
      readFileSync(new URL(path, SRC), 'utf8'),
      ts.ScriptTarget.Latest,
    );
    visit(source, (node) => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, path);
    });
  }
  return found;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => {
    visit(child, see);
  });
}

/** Those that are put together from pieces when a module is loaded. */
async function composed(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const original = globalThis.RegExp;
  const folder = fileURLToPath(SRC);
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: ConstructorParameters<RegExpConstructor>, kind: RegExpConstructor) {
      const made = Reflect.construct<typeof given, RegExp>(target, given, kind);
      const [caller = '', ...above] = new Error('here').stack?.split('\n').slice(2) ?? [];
      // Words are made patterns in one place, for others.
      const place = [caller, ...above].find((line) => !line.includes('words/pattern.ts')) ?? caller;
      if (caller.includes(folder))
        found.set(String(made), place.slice(place.indexOf(folder) + folder.length));
      return made;
    },
  });
  // Another file's tests may have loaded them in this process.
  vi.resetModules();
  try {
    for (const module of ['roadmap/parse.ts', 'import/import-markdown.ts'])
      await import(/* @vite-ignore */ new URL(module, SRC).href);
  } finally {
    globalThis.RegExp = original;
    // Nor are those that were loaded here for others.
    vi.resetModules();
  }
  return found;
}

/**
 * A group of many words as the first two and the last two of them, and those that repeat something: words side by side are no
 * loop, however many they are, and recheck would take minutes. So a further word needs no other list.
 */
function fewWords(literal: string): string {
  let made = '';
  for (let at = 0; at < literal.length;) {
    const { words, end } = readWords(literal, at) ?? { words: [], end: at };
    if (words.length > 6) {
      const kept = words.filter(
        (word, index) => index < 2 || index >= words.length - 2 || /[*+{]/.test(word),
      );
      made += `(?:${kept.join('|')})`;
      at = end;
    } else {
      const length = literal.startsWith('\\', at) ? 2 : 1;
      made += literal.slice(at, at + length);
      at += length;
    }
  }
  return made;
}

interface Group {
  readonly words: readonly string[];
  readonly end: number;
}

/** The words of the group that begins here; undefined where it is none of words alone. Words may share their beginning. */
function readWords(literal: string, start: number): Group | undefined {
  if (!literal.startsWith('(?:', start)) return undefined;
  const words: string[] = [];
  for (let at = start + 3; ; at++) {
    const [word = ''] = /^(?:[^()|\\]|\\[^()|])*/u.exec(literal.slice(at)) ?? [];
    at += word.length;
    const rest = readWords(literal, at);
    words.push(...(rest?.words ?? ['']).map((end) => word + end));
    at = rest?.end ?? at;
    if (literal.startsWith(')', at)) return { words, end: at + 1 };
    if (!literal.startsWith('|', at)) return undefined;
  }
}

const all = new Map(
  [...literals(), ...(await composed())].map(([literal, path]) => [fewWords(literal), path] as const),
);

async function isSafe(literal: string): Promise<boolean> {
  const end = literal.lastIndexOf('/');
  // recheck does not know the flag v, which these patterns need for one property only.
  const flags = literal.slice(end + 1).replace('v', 'u');
  const source = literal.slice(1, end).replaceAll('\\p{RGI_Emoji}', '\\p{Emoji_Presentation}');
  const { status } = await check(source, flags, { timeout: 20_000, attackTimeout: 2000 });
  return status === 'safe';
}

describe('regular expressions', () => {
  it('are found, composed ones too', () => {
    expect(all.size).toBeGreaterThan(300);
    expect(all.size).toBeGreaterThan(literals().size + 10);
  });

  it('are shortened by words only', () => {
    expect(fewWords('/^(?:aa|b|c|d|e|f|g|h|ii|j)+$/')).toBe('/^(?:aa|b|ii|j)+$/');
    expect(fewWords('/^(?:aa|b|c.*|d|e|f|g|h|ii|j)+$/')).toBe('/^(?:aa|b|c.*|ii|j)+$/');
    expect(fewWords('/^(?:a(?:b(?:c|)|d)|e|f|g|h|i|j)+$/')).toBe('/^(?:abc|ab|i|j)+$/');
    const loop = String.raw`/(?:(?:a|b)+|c|d|e|f|g|h|i)+(?:a|b\)|c)*/`;
    expect(fewWords(loop)).toBe(loop);
  });

  it.skipIf(process.env['REGEX_LIST'] === 'write')('are linear, or what they read is bounded', async () => {
    const known = new Set([...list.safe, ...Object.keys(list.bounded)]);
    const wrong: string[] = [];
    for (const [literal, path] of all)
      if (!known.has(literal) && !(await isSafe(literal))) wrong.push(`${path}: ${literal}`);
    expect(wrong, 'mend these, or say in regular-expressions.json what bounds their input').toEqual([]);
  });

  it('are excused by a reason only where they are still there', () => {
    expect(Object.keys(list.bounded).filter((literal) => !all.has(literal))).toEqual([]);
    expect(
      Object.values(list.bounded).filter((reason) => reason.length < 21 || reason.startsWith('?')),
    ).toEqual([]);
  });

  it.runIf(process.env['REGEX_LIST'] === 'write')('are listed', { timeout: 600_000 }, async () => {
    const safe: string[] = [];
    const bounded: Record<string, string> = {};
    for (const [literal, path] of all) {
      if (literal in list.bounded) bounded[literal] = list.bounded[literal] ?? '';
      else if (list.safe.includes(literal) || (await isSafe(literal))) safe.push(literal);
      else bounded[literal] = `? ${path}`;
    }
    writeFileSync(LIST, `${JSON.stringify({ bounded, safe: safe.toSorted() }, null, 2)}\n`);
  });
});
