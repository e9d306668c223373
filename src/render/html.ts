// Text inside the few HTML tags that our Markdown uses. Markdown is not read there, but GitHub's mentions are.
import { htmlEscape } from 'escape-goat';
import { breakTriggers, plainLine } from './markdown.ts';

/** Turns any text into one line of HTML that shows exactly that text and does nothing; also fit for an attribute. */
export function escapeHtml(text: string): string {
  return htmlEscape(breakTriggers(plainLine(text))).replaceAll('$', '<span>$$</span>');
}
