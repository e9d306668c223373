// The warning in the README's section, or in the issue instead, that the roadmap has mistakes. What else stands there stays:
// without a roadmap there is nothing to make it from.
import { shortenList, shortenText } from '../render/fit.ts';
import { renderTemplate } from '../render/liquid.ts';
import type { Problem } from '../roadmap/problem.ts';
import { SECTION_END, SECTION_START, SECTION_WARNING, wrapSection } from './section.ts';

const MISTAKES_START = '<!-- milepost:mistakes -->';
const MISTAKES_END = '<!-- milepost:mistakes-end -->';

/** The first ones: whoever mends them sees the rest. */
const LIMITS = { text: 300, entries: 5 };

export interface Mistakes {
  /** Where the roadmap stands in the repository. */
  readonly path: string;
  /** The page that shows it, without a line. */
  readonly link: string;
  readonly problems: readonly Problem[];
}

/** The warning, without its markers. */
export function renderMistakes({ path, link, problems }: Mistakes): string {
  const real = problems.filter(({ code }) => code !== 'more');
  const { shown, more } = shortenList(real, LIMITS);
  return renderTemplate('readme/mistakes', {
    path,
    link,
    count: real.length === problems.length ? real.length : `more than ${real.length}`,
    mistakes: { shown: shown.map((problem) => mistakeValues(problem, link)), more },
  }).trimEnd();
}

function mistakeValues({ file, line, message, suggestion, allowed }: Problem, link: string) {
  const shorten = (text: string | undefined) => (text === undefined ? null : shortenText(text, LIMITS));
  return {
    file: file ?? null,
    line: `line ${line}`,
    link: file === undefined ? `${link}#L${line}` : null,
    message: shortenText(message, LIMITS),
    suggestion: shorten(suggestion),
    allowed: shorten(allowed),
  };
}

/** A section, or none yet, with the warning on top. With another warning in it, that one goes. */
export function withMistakes(section: string | undefined, mistakes: string): string {
  return wrapSection(`${warnAbove(section === undefined ? '' : contentOf(section), mistakes)}\n`);
}

/** The same for what an issue shows, which has no markers around it. */
export function warnAbove(content: string, mistakes: string): string {
  return `${MISTAKES_START}\n\n${mistakes}\n\n${MISTAKES_END}\n\n${withoutWarning(content)}`.trimEnd();
}

/** The section as it was before the warning came. */
export function withoutMistakes(section: string): string {
  return hasMistakes(section) ? wrapSection(`${contentOf(section)}\n`) : section;
}

/** The same for what an issue shows. */
export function withoutWarning(content: string): string {
  const warning = findWarning(content);
  return (
    warning === undefined ? content : content.slice(0, warning.from) + content.slice(warning.to)
  ).trim();
}

/** Whether a text warns of mistakes. */
export function hasMistakes(text: string): boolean {
  return findWarning(text) !== undefined;
}

/** Whether a section says anything but that there are mistakes. */
export function hasContent(section: string): boolean {
  return contentOf(section) !== '';
}

function contentOf(section: string): string {
  const inner = section.slice(SECTION_START.length, -SECTION_END.length);
  return withoutWarning(inner.replace(SECTION_WARNING, ''));
}

function findWarning(text: string): { readonly from: number; readonly to: number } | undefined {
  const from = text.indexOf(MISTAKES_START);
  const to = from === -1 ? -1 : text.indexOf(MISTAKES_END, from);
  return to === -1 ? undefined : { from, to: to + MISTAKES_END.length };
}
