// Many small documents as one: an import takes its time once, not once for each word.
import { parse } from 'yaml';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';
import type { Item } from '../../../../src/roadmap/roadmap.ts';
import { some } from '../../../harness/depth.ts';
import { LANGUAGES, type Words, wordsOf } from '../../../../src/import/words/pattern.ts';

export interface Read {
  readonly goal?: string | undefined;
  readonly outcome?: string | undefined;
  readonly duration?: string | undefined;
  readonly items: readonly Item[];
  readonly item: Item | undefined;
}

/** What a roadmap that was read no longer says of a phase. */
interface Written {
  readonly title: string;
  readonly duration?: string;
}

/** At most so many phases has a roadmap. */
const AT_ONCE = 90;

/** Each body as a phase of its own. */
export function importPhases(bodies: readonly string[]): readonly Read[] {
  return Array.from({ length: Math.ceil(bodies.length / AT_ONCE) }, (_, index) =>
    importSome(bodies.slice(index * AT_ONCE, (index + 1) * AT_ONCE)),
  ).flat();
}

export function importPhase(body: string): Read {
  const [read] = importPhases([body]);
  if (read === undefined) throw new Error('no phase');
  return read;
}

function importSome(bodies: readonly string[]): readonly Read[] {
  const titles = bodies.map((_, index) => `Part ${index + 1}`);
  const markdown = bodies.map((body, index) => `## Phase ${index + 1}: ${titles[index] ?? ''}\n\n${body}\n`);
  const imported = importMarkdown(`# Plan\n\n${markdown.join('\n')}`, { items: 'all' });
  if (!imported.ok) return bodies.map(() => ({ items: [], item: undefined }));
  const { yaml, roadmap } = imported;
  const written = yaml.includes('duration: ') ? (parse(yaml) as { phases: readonly Written[] }).phases : [];
  return titles.map((title) => {
    const { goal, outcome, items = [] } = roadmap.phases.find((one) => one.title === title) ?? {};
    const duration = written.find((one) => one.title === title)?.duration;
    return { goal, outcome, duration, items, item: items[0] };
  });
}

type Word = readonly [language: string, word: string];

/** Those of the words of tables that are tried at this depth. */
export function wordsToTry(...tables: readonly Words[]): readonly Word[] {
  return some(allWordsOf(...tables));
}

/** The words of a table, each with its language. */
export function allWordsOf(...tables: readonly Words[]): readonly Word[] {
  return tables.flatMap((table) =>
    LANGUAGES.flatMap((language) => wordsOf(table, language).map((word) => [language, word] as const)),
  );
}
