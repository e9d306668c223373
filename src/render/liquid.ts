// Templates to text. Every value is escaped as Markdown unless a filter below, by name, says otherwise.
import { Liquid, type Template } from 'liquidjs';
import { escapeHtml } from './html.ts';
import { escapeMarkdown, renderCode, renderLink, renderOwnLink } from './markdown.ts';
import { renderParagraphs, renderText } from './running-text.ts';
import { readTemplates } from './template-files.ts';

const engine = new Liquid({
  // In memory, so that no template reaches a file.
  templates: {},
  outputEscape: (value: unknown) => escapeMarkdown(toText(value)),
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  jsTruthy: true,
});

/** Text in a code span, inside an HTML tag, of a sentence (its addresses are links), of several lines; links to elsewhere and within the repository. */
const FILTERS: Readonly<Record<string, (value: string, url: string) => string>> = {
  code: renderCode,
  html: escapeHtml,
  text: renderText,
  paragraphs: renderParagraphs,
  link: renderLink,
  own_link: renderOwnLink,
};

for (const [name, render] of Object.entries(FILTERS)) {
  engine.registerFilter(name, {
    raw: true,
    handler: (value: unknown, url: unknown) => render(toText(value), toText(url)),
  });
}

engine.registerFilter('date', () => {
  throw new Error('A template must not read the clock: give it the text of a date.');
});

const templates: ReadonlyMap<string, Template[]> = new Map(
  [...readTemplates()].map(([name, text]) => [name, engine.parse(text)]),
);

/**
 * Renders `templates/<name>.liquid`. Each value the template names must be there: null where there is none. The result
 * has no spaces at line ends, never two blank lines in a row, and ends with one newline.
 */
export function renderTemplate(name: string, values: Readonly<Record<string, unknown>>): string {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`There is no template "${name}".`);
  const text = String(engine.renderSync(template, values));
  return `${text
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new TypeError(`A template can show text and numbers, not ${typeof value}.`);
}
