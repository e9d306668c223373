// What the text of a pull request or the message of a commit says: what it closes, completes, moves on or takes back.
import type { ObservedRepository } from '../observed.ts';
import { readVisible } from './visible-text.ts';

/** What stands between two commas: one id or `#n`, or several with "and" between. All are known, or it was prose. */
export type Mention = readonly string[];

export interface Said {
  /** Issues of this repository, by GitHub's closing keywords. */
  readonly closes: readonly number[];
  /** On `Completes:` lines. */
  readonly completes: readonly Mention[];
  /** On `Progress:` lines. */
  readonly progress: readonly Mention[];
  /** Pull requests of this repository that it reverts. */
  readonly revertedPulls: readonly number[];
  /** Commits that it reverts, as far as they are spelled out. */
  readonly revertedCommits: readonly string[];
}

type Here = Pick<ObservedRepository, 'owner' | 'name' | 'url'>;

const NOTHING: Said = { closes: [], completes: [], progress: [], revertedPulls: [], revertedCommits: [] };

/** Most texts hold none of these words and need not be read further. */
const MAY_SAY = /clos|fix|resolve|completes|progress|reverts/i;
const MAY_NAME = /completes|progress/i;

/** Reads the Markdown of a pull request: nothing in code or comments, but for ids in code marks. */
export function readPullText(body: string, here: Here): Said {
  if (!MAY_SAY.test(body)) return NOTHING;
  const { text, coded } = readVisible(body, { worth: MAY_SAY, first: MAY_NAME });
  return { ...readReferences(text, here), ...readLines(coded) };
}

/** Reads the message of a commit, which is plain text. */
export function readMessage(text: string, here: Here): Said {
  return MAY_SAY.test(text) ? { ...readReferences(text, here), ...readLines(text) } : NOTHING;
}

function readReferences(text: string, here: Here): Omit<Said, 'completes' | 'progress'> {
  return {
    closes: closingKeywords(text, here),
    revertedPulls: [...text.matchAll(REVERTS)].flatMap(({ groups }) =>
      isHere(groups?.['repo'], here) ? [Number(groups?.['number'])] : [],
    ),
    revertedCommits: [...text.matchAll(REVERTS_COMMIT)].map((match) => (match[1] ?? '').toLowerCase()),
  };
}

// https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue
const KEYWORD =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:(?<repo>[\w.-]+\/[\w.-]+)?#(?<number>\d+)|(?<url>https?:\/\/\S+?)\/issues\/(?<urlNumber>\d+))\b/gi;

function closingKeywords(text: string, here: Here): readonly number[] {
  return [...text.matchAll(KEYWORD)].flatMap(({ groups }) => {
    if (groups?.['url'] !== undefined) {
      return groups['url'].toLowerCase() === here.url.toLowerCase() ? [Number(groups['urlNumber'])] : [];
    }
    return isHere(groups?.['repo'], here) ? [Number(groups?.['number'])] : [];
  });
}

function isHere(repository: string | undefined, { owner, name }: Here): boolean {
  return repository === undefined || repository.toLowerCase() === `${owner}/${name}`.toLowerCase();
}

/** As GitHub's button "Revert" writes it. https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/reverting-a-pull-request */
const REVERTS = /^[ \t]*reverts[ \t]+(?<repo>[\w.-]+\/[\w.-]+)?#(?<number>\d+)\b/gim;

/** As `git revert` writes it. */
const REVERTS_COMMIT = /\bThis reverts commit ([0-9a-f]{7,64})\b/gi;

/** A line of a list may have a box, which is ticked: an empty one says that it is not done. */
const LINE =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\[[xX]\][ \t]+)?(?<word>completes|progress):[ \t]*(?<rest>\S[^\n\r]*)/gim;

function readLines(text: string): Pick<Said, 'completes' | 'progress'> {
  const completes: Mention[] = [];
  const progress: Mention[] = [];
  for (const { groups } of text.matchAll(LINE)) {
    const mentions = readMentions(groups?.['rest'] ?? '');
    (groups?.['word']?.toLowerCase() === 'progress' ? progress : completes).push(...mentions);
  }
  return { completes, progress };
}

function readMentions(rest: string): readonly Mention[] {
  return rest.split(',').flatMap((entry) => {
    const words = entry
      .trim()
      .replace(/[.;]$/, '')
      .split(/[ \t]+/);
    const [first] = words;
    const listed = first?.toLowerCase() === 'and' && words.length > 1 ? words.slice(1) : words;
    const mention = listed.flatMap((word, index) => (index % 2 === 1 && AND.test(word) ? [] : [word]));
    // Two words without "and" between them are a sentence.
    const isList = mention.length === (listed.length + 1) / 2;
    return isList && mention.every((word) => MENTION.test(word)) ? [mention.map(bare)] : [];
  });
}

const AND = /^(?:and|&|\+)$/i;

/** An id or `#n`, alone or in code marks. */
const MENTION = /^(?:#\d+|[a-z0-9]+(?:-[a-z0-9]+)*|`(?:#\d+|[a-z0-9]+(?:-[a-z0-9]+)*)`)$/i;

function bare(word: string): string {
  return word.replaceAll('`', '').toLowerCase();
}
