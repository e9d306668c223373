// The one place where text becomes Markdown safely: whatever comes from a roadmap or from GitHub passes through here.
// Knows no templates and no words of ours.
import { escapePhrase, printCode } from './phrase.ts';

/**
 * Zero-width space. GitHub looks for mentions and references in the text that Markdown leaves behind, so a backslash or
 * a character reference does not stop it (https://github.com/dependabot/feedback/issues/144), and it reads bodies a
 * second time as plain text when somebody answers by mail (https://github.com/dependabot/dependabot-core/pull/3157).
 * Only a character in between does; it stands there raw for the sake of the plain text.
 */
const ZWSP = '\u200B';

const SHA_PIECE = /[0-9a-f]{6}(?=[0-9a-f])/gi;

/** What GitHub or GFM would turn into a link or a mention without any markup, and where it is broken up. */
const TRIGGERS: readonly (readonly [RegExp, (found: string) => string])[] = [
  // Mentions of people and teams, mail addresses, `user@sha`.
  [/@/g, (at) => at + ZWSP],
  // https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
  [/#(?=\d)/g, (hash) => hash + ZWSP],
  [/GH-(?=\d)/gi, (prefix) => prefix + ZWSP],
  [/(?<![0-9a-z])[0-9a-f]{7,64}(?![0-9a-z])/gi, (sha) => sha.replace(SHA_PIECE, `$&${ZWSP}`)],
  // https://github.github.com/gfm/#autolinks-extension-
  [/:(?=\/\/)/g, (colon) => colon + ZWSP],
  [/www(?=\.)/gi, (www) => www + ZWSP],
];

/**
 * Most titles: begin with a letter, an emoji or a box and hold no sign that Markdown reads there; and bare numbers. They
 * need no escaping, which takes several times as long as to see that.
 */
const HARMLESS =
  /^(?:[\p{L}\p{Extended_Pictographic}☐☑⊘](?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic} .,:;'"()?%/+–—’“”…·-]|\u200B|\u200D|& |(?<=[\p{L}\p{N}])#)*|[0-9]{1,6})$/u;

/**
 * Turns any text into one line of GFM that shows exactly that text and does nothing: no markup, link, mention,
 * reference, HTML or formula. Fit for a paragraph, list item, heading, table cell, link text, quote or bold run.
 * Whitespace collapses; control characters and bidi overrides go.
 */
export function escapeMarkdown(text: string): string {
  return escapeLine(plainLine(text));
}

/** The same for what `plainLine` has seen already. */
export function escapeLine(line: string): string {
  const value = breakTriggers(line);
  if (value === '' || HARMLESS.test(value)) return value;
  // GitHub looks for formulas after Markdown, so only a tag keeps a dollar a dollar:
  // https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
  return escapePhrase(value).replaceAll('$', '<span>$$</span>');
}

/**
 * A code span that holds the text. GitHub links nothing in code, but answers by mail still find the mentions: none where
 * a word stands before the `@`.
 */
export function renderCode(text: string): string {
  const value = plainLine(text).replace(/(?<!\w)@/g, `@${ZWSP}`);
  return value === '' ? '' : printCode(value);
}

/** The text without the characters that GitHub would link or notify by; for where no Markdown is read. */
export function breakTriggers(text: string): string {
  return TRIGGERS.reduce((result, [trigger, broken]) => result.replace(trigger, broken), text);
}

/** One line: whitespace collapsed, and without characters that control, reorder or hide. Joiners for emoji stay. */
export function plainLine(text: string): string {
  return (
    text
      .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      // Controls, bidi embeddings, overrides and isolates, zero-width space, word joiner, byte order mark.
      .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2064\uFEFF]/gu, '')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

/** `[text](url)` for an address that others wrote; the escaped text alone where {@link escapeLinkUrl} sees no link. */
export function renderLink(text: string, url: string): string {
  return linkTo(text, escapeLinkUrl(url));
}

/** `[text](url)` for an address in the learner's own repository. */
export function renderOwnLink(text: string, url: string): string {
  return linkTo(text, escapeUrl(url));
}

function linkTo(text: string, url: string | undefined): string {
  const label = escapeMarkdown(text);
  return url === undefined || label === '' ? label : `[${label}](${url})`;
}

const OTHERS_CONVERSATION = /^\/[^/]+\/[^/]+\/(?:issues|pull|pulls|discussions|commit)\//;

/**
 * An address that others wrote, fit for `[text](here)`, also in a table cell; undefined where there is no link to make
 * of it: not http or https, a user name, password or bare IPv6 address in it, or over 2,000 characters. Issues and pull
 * requests are reached through redirect.github.com, else GitHub would write into their timeline:
 * https://github.com/github/docs/pull/35987
 */
export function escapeLinkUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (/^(?:www\.)?github\.com$/.test(parsed.hostname) && OTHERS_CONVERSATION.test(parsed.pathname)) {
    parsed.hostname = 'redirect.github.com';
  }
  return escapeUrl(parsed.href);
}

const LONGEST_URL = 2000;

/** Most links within the repository: nothing to normalise, nothing to escape. Reading them as a URL takes much longer. */
const PLAIN_URL = /^https:\/\/(?!xn--)[a-z]+\.[a-z]{2,}(?:\/[\w-]+)+$/;

function escapeUrl(url: string): string | undefined {
  if (url.length <= LONGEST_URL && PLAIN_URL.test(url)) return url;
  if (url.length > LONGEST_URL || !URL.canParse(url)) return undefined;
  const { protocol, username, password, hostname, href } = new URL(url);
  if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') return undefined;
  if (!/^[\w.-]+$/.test(hostname)) return undefined;
  const safe = href.replace(/[^\w\-.~:/?#%&=+,;@!]/g, (character) => `%${hex(character)}`);
  // Who reads the source as plain text, as answers by mail are read, finds no mention in it.
  return safe.replaceAll('&', '&amp;').replaceAll('@', '&#64;');
}

/** URL.href is ASCII, so one character is one byte. */
function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
