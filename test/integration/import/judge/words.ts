// What a line of Markdown and an item of a roadmap have in common: words. Must know nothing of how the importer works.
import type { Item } from '../../../../src/roadmap/roadmap.ts';

/** Words that an importer may turn into a key (`course:`, `hours:`), a number or a state. */
const TOLD_OTHERWISE = new Set(
  `a an and the of to by at in on or for with as you complete read learn learning master via done open x none
  course courses book books project projects certification exam skill task objective kurs buch projekt prüfung
  curso libro proyecto cours livre livro projeto projet corso progetto курс книга проект hours hour h std stunden horas heures ore saat proje часов часа week weeks day days month months
  step phase beginner intermediate advanced optional`.split(/\s+/),
);

/** The words that count, in lower case, without Markdown, addresses, numbers and the words above. */
export function wordsOf(markdown: string): ReadonlySet<string> {
  const text = markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/<?https?:\/\/[^\s>)|]+>?/g, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ');
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? [];
  return new Set(words.filter((word) => !/^[\d+#]+$/.test(word) && !TOLD_OTHERWISE.has(word)));
}

/** Everything that an item says, as one text. */
export function textOf(item: Item): string {
  const { title, by, url, resources, covers, objective, needs, doneWhen, notes, choices } = item;
  const words = needs.map((id) => id.replaceAll('-', ' '));
  const links = resources.map((resource) => `${resource.title} ${resource.url ?? ''}`);
  const ways = choices.map((choice) => `${choice.title} ${choice.by ?? ''} ${choice.url ?? ''}`);
  const own = [title, by ?? '', url ?? '', objective ?? '', notes ?? ''];
  return [...own, ...covers, ...doneWhen, ...words, ...links, ...ways].join(' \n ');
}

/** How much of the first is in the second, from 0 to 1; 1 where the first says nothing. */
export function shareOf(line: ReadonlySet<string>, said: ReadonlySet<string>): number {
  if (line.size === 0) return 1;
  return [...line].filter((word) => said.has(word)).length / line.size;
}

/** Letters and digits only, so that marks, quotes and spaces never decide. */
export function bare(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}

/** Equal, or equal but for a "Phase 2:", "II." or "第二阶段：" before it, or a "(4 weeks)" behind it. */
export function isTitle(actual: string, expected: string): boolean {
  const [has, wants] = [bare(actual), bare(expected)];
  if (has === wants) return true;
  if (has.length - wants.length > 20) return false;
  if (has.endsWith(wants)) return NUMBER.test(has.slice(0, -wants.length));
  return has.startsWith(wants) && NUMBER.test(has.slice(wants.length));
}

const NUMBER = /\d|[一二三四五六七八九十]|^[ivx]+$/;
