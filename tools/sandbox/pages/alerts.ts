// GitHub's alerts: a quote at the top level whose first line is `[!WARNING]` or the like, and nothing else.
// https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
import type { Element, ElementContent, Root } from 'hast';

const TITLES: ReadonlyMap<string, string> = new Map([
  ['NOTE', 'Note'],
  ['TIP', 'Tip'],
  ['IMPORTANT', 'Important'],
  ['WARNING', 'Warning'],
  ['CAUTION', 'Caution'],
]);

const FIRST_LINE = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\] {0,9}(?:\r?\n|$)/i;

/** Turns the quotes of a rendered text that are alerts into what GitHub's stylesheet shows as such. */
export function showAlerts(tree: Root): void {
  tree.children = tree.children.map((child) =>
    child.type === 'element' && child.tagName === 'blockquote' ? (alertOf(child) ?? child) : child,
  );
}

function alertOf(quote: Element): Element | undefined {
  const [paragraph, ...rest] = quote.children.filter((child) => child.type === 'element');
  const [text, ...more] = paragraph?.tagName === 'p' ? paragraph.children : [];
  if (text?.type !== 'text') return undefined;
  const [line, word] = FIRST_LINE.exec(text.value) ?? [];
  const title = TITLES.get(word?.toUpperCase() ?? '');
  if (line === undefined || title === undefined) return undefined;
  const left: readonly ElementContent[] = [{ ...text, value: text.value.slice(line.length) }, ...more];
  const isEmpty = left.length === 1 && text.value.length === line.length;
  if (isEmpty && rest.length === 0) return undefined;
  return box('div', `markdown-alert markdown-alert-${title.toLowerCase()}`, [
    box('p', 'markdown-alert-title', [{ type: 'text', value: title }]),
    ...(isEmpty ? [] : [box('p', undefined, left)]),
    ...rest,
  ]);
}

function box(tagName: string, className: string | undefined, children: readonly ElementContent[]): Element {
  return {
    type: 'element',
    tagName,
    properties: className === undefined ? {} : { className: className.split(' ') },
    children: [...children],
  };
}
