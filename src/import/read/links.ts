// The links of a text: web addresses become resources, anything else a note, since a roadmap can only name the web.
import type { Resource } from '../../roadmap/roadmap.ts';
import { LIMITS } from '../../roadmap/limits.ts';
import { type Phrase, slicePhrase } from './phrase.ts';

const WEB = /^https?:\/\/[^\s/?#]\S*$/i;
const BARE = /<?(https?:\/\/[^\s<>|"]+?)>?(?=[.,;:!?)\]]*(?:\s|$))/giu;

/** Whether a text is an address on the web, and no more. */
export function isAddress(text: string): boolean {
  return WEB.test(text) && text.length <= LIMITS.address;
}

export interface Links {
  /** Without addresses that stood there as they are. */
  readonly phrase: Phrase;
  readonly resources: readonly Resource[];
  readonly notes: readonly string[];
}

/** Takes each address once, at most twenty. */
export function collectLinks(phrase: Phrase): Links {
  const linked = phrase.spans.flatMap(({ kind, start, end, url }) =>
    kind === 'link' && url !== undefined ? [{ title: phrase.text.slice(start, end).trim(), url }] : [],
  );
  const bare = [...phrase.text.matchAll(BARE)].map(([, url = '']) => ({ title: url, url }));
  const all = [...linked, ...bare];
  const web = unique(all.filter(({ url }) => isAddress(url)));
  const others = unique(
    linked.filter(({ url }) => !WEB.test(url) && /^[^:#]|^mailto:/i.test(url) && !/^\w+:/.test(url)),
  );
  const beyond = web.slice(LIMITS.resources + 1);
  return {
    phrase: withoutBare(phrase),
    resources: web
      .slice(0, LIMITS.resources + 1)
      .map(({ title, url }) => ({ title: title === url ? url : shorten(title), url })),
    notes: [...others, ...beyond]
      .slice(0, 100)
      .map(({ title, url }) => `${shorten(title)}: ${url.slice(0, LIMITS.address)}`),
  };
}

function shorten(title: string): string {
  return Array.from(title).slice(0, LIMITS.resourceTitle).join('');
}

function unique(links: readonly { readonly title: string; readonly url: string }[]) {
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

function withoutBare(phrase: Phrase): Phrase {
  const found = [...phrase.text.matchAll(BARE)].slice(0, LIMITS.resources).toReversed();
  let result = phrase;
  for (const { index, 0: text } of found) {
    const before = slicePhrase(result, 0, index);
    const after = slicePhrase(result, index + text.length);
    const gap = before.text === '' || after.text === '' ? '' : ' ';
    const shift = before.text.length + gap.length;
    result = {
      text: before.text + gap + after.text,
      spans: [
        ...before.spans,
        ...after.spans.map((span) => ({ ...span, start: span.start + shift, end: span.end + shift })),
      ],
    };
  }
  return result;
}
