// Our part of a text that we share with the learner: an issue's body or a milestone's description.
// It stands between two markers; the first one carries what we must remember. Outside it nothing is ours.
import { hash } from 'node:crypto';

/** An issue of ours that is no item, as its marker calls it. */
export type PageKind = 'progress' | 'log';

/** What the first marker says. Values hold no spaces. */
export interface Marker {
  readonly kind: 'item' | 'phase' | 'onboarding' | PageKind;
  /** Of the item or phase, or the kind itself; of the onboarding pull request, the checksum of the roadmap file that we last wrote. */
  readonly id: string;
  /** What we wrote of the fields beside our text: see written.ts. Unknown in what an early version wrote. */
  readonly wrote?: string;
  /** Checksum of our text as we last wrote it: differs from the text's own when somebody edited it. */
  readonly sum: string;
  /** Fingerprint of what our text was made from, where we know it: the same makes the text with that checksum. */
  readonly from?: string;
  /**
   * `retired`: we closed it because it left the roadmap. `left`: it left the roadmap when somebody else had closed it.
   * `closed`: we closed it because it was done. `new`: it is still to be pinned and written.
   */
  readonly state?: 'retired' | 'left' | 'closed' | 'new';
  /** When an issue that we did not create was adopted. */
  readonly since?: string;
  /** The number of the pull request that said that it is worked on: lists of pull requests end somewhere. */
  readonly progress?: string;
  /** Whom we assigned while the item is up next. */
  readonly assigned?: string;
  /** The issues that block it on GitHub since we said so: see blockers/blocker.ts. */
  readonly blockers?: string;
  /** The last command that was carried out here, the number of its comment and its day: `done.123.2026-12-01`. */
  readonly did?: string;
  /** What the learner said of it: the address that shows that it is done, why it is skipped. Both as in a URL's query. */
  readonly shows?: string;
  readonly why?: string;
  /** What the learner said of a pause, wherever it was said: `124.2026-12-01.2027-01-10`. */
  readonly pause?: string;
  /** The same of levels that the learner has reached in skills: `a1b2c3d4.intermediate.125.2026-12-01`, with commas. */
  readonly skills?: string;
}

export interface ManagedBlock {
  readonly marker: Marker;
  /** What stands before and after our part, byte for byte. */
  readonly before: string;
  readonly after: string;
  /** Our text without the markers, as it stands now. */
  readonly text: string;
  /** False where the end marker is gone: then all that follows counts as `text`. */
  readonly closed: boolean;
}

// Bounded, since a stranger's issue is read with it, too. An id has at most 64 characters.
const START = /^<!-- milepost:(item|phase|onboarding|progress|log) ([^\n>]{1,2500}) -->[ \t]*$/m;
const END = '<!-- milepost:end -->';
const END_LINE = /^<!-- milepost:end -->[ \t]*$/m;

/** Finds our part in a text; undefined where there is no start marker with an id. */
export function parseManagedBlock(source: string): ManagedBlock | undefined {
  const start = START.exec(source.replaceAll('\r\n', ' \n'));
  if (start === null) return undefined;
  const marker = parseMarker(start[1] as Marker['kind'], start[2] ?? '');
  if (marker === undefined) return undefined;
  const from = start.index + start[0].length;
  const end = END_LINE.exec(source.slice(from).replaceAll('\r\n', ' \n'));
  const until = end === null ? source.length : from + end.index;
  return {
    marker,
    before: source.slice(0, start.index),
    after: end === null ? '' : source.slice(until + END.length),
    text: source.slice(from, until),
    closed: end !== null,
  };
}

function parseMarker(kind: Marker['kind'], attributes: string): Marker | undefined {
  const values = new Map(
    attributes.split(' ').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
  const id = values.get('id');
  if (id === undefined) return undefined;
  const state = values.get('state');
  const since = values.get('since');
  const from = values.get('from');
  const wrote = values.get('wrote');
  const progress = values.get('progress');
  const assigned = values.get('assigned');
  const blockers = values.get('blockers');
  const [did, shows, why] = [values.get('did'), values.get('shows'), values.get('why')];
  const [pause, skills] = [values.get('pause'), values.get('skills')];
  return {
    kind,
    id,
    ...(wrote === undefined ? {} : { wrote }),
    sum: values.get('sum') ?? '',
    ...(from === undefined ? {} : { from }),
    ...(isState(state) ? { state } : {}),
    ...(since === undefined ? {} : { since }),
    ...(progress !== undefined && PULL.test(progress) ? { progress } : {}),
    ...(assigned === undefined ? {} : { assigned }),
    ...(blockers === undefined ? {} : { blockers }),
    ...(did === undefined ? {} : { did }),
    ...(shows === undefined ? {} : { shows }),
    ...(why === undefined ? {} : { why }),
    ...(pause === undefined ? {} : { pause }),
    ...(skills === undefined ? {} : { skills }),
  };
}

function isState(word: string | undefined): word is NonNullable<Marker['state']> {
  return word === 'retired' || word === 'left' || word === 'closed' || word === 'new';
}

const PULL = /^[1-9]\d{0,9}$/;

/** In the order in which they stand there. */
const ATTRIBUTES = [
  ...['id', 'wrote', 'sum', 'from', 'state', 'since', 'progress', 'assigned', 'blockers'],
  ...['did', 'shows', 'why', 'pause', 'skills'],
] as const satisfies readonly (keyof Marker)[];

/** A part as text. The checksum is the marker's own: see {@link checksum}. */
export function printManagedBlock(block: Pick<ManagedBlock, 'marker' | 'before' | 'after' | 'text'>): string {
  const { kind, ...values } = block.marker;
  const attributes = ATTRIBUTES.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [`${key}=${value}`];
  });
  return `${block.before}<!-- milepost:${kind} ${attributes.join(' ')} -->\n${block.text.trim()}\n${END}${block.after}`;
}

/** Twelve hex digits over a text, whatever its line ends, trailing spaces and ticked boxes. */
export function checksum(text: string): string {
  return shortHash(canonical(text));
}

/** Twelve hex digits over a text, byte for byte. */
export function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 12);
}

/** Whether two texts say the same, ticked boxes aside. */
export function sameText(a: string, b: string): boolean {
  return canonical(a) === canonical(b);
}

function canonical(text: string): string {
  const isTicked = text.includes('[x]') || text.includes('[X]');
  return (isTicked ? text.replace(BOX, '$1[ ]$2') : text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

const BOX = /^([ \t]*[-*+] )\[[ xX]\]( .*)$/gm;
const TICKED = /^[ \t]*[-*+] \[[xX]\] (.*)$/gm;

/** What the boxes that are ticked in a text say. */
export function tickedBoxes(text: string): readonly string[] {
  return [...text.matchAll(TICKED)].map((match) => wordsOf(match[1] ?? ''));
}

/** How many boxes a text has, and how many are ticked. */
export function countBoxes(text: string): { readonly ticked: number; readonly all: number } {
  const all = text.match(BOX)?.length ?? 0;
  return { ticked: all === 0 ? 0 : (text.match(TICKED)?.length ?? 0), all };
}

/** Ticks the boxes that say one of these, and no others. */
export function tickBoxes(text: string, ticked: readonly string[]): string {
  const labels = new Set(ticked);
  return text.replace(
    BOX,
    (_, bullet: string, rest: string) => `${bullet}[${labels.has(wordsOf(rest)) ? 'x' : ' '}]${rest}`,
  );
}

/** The label of a box, however it is written as Markdown: a tick outlives another way of escaping. */
function wordsOf(label: string): string {
  return label
    .replace(/\]\([^()\s]*\)/g, ']')
    .replaceAll('&#64;', '@')
    .replace(/[\u200B\\[\]]/g, '')
    .trim();
}
