// The offer of a first roadmap, as one pull request: what to write so that there is exactly one, up to date, and never
// again once a person has answered. Pure.
import { SECTION_START } from '../../progress/section.ts';
import { parseRoadmap } from '../../roadmap/parse.ts';
import type { Problem } from '../../roadmap/problem.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { findRoadmapLabel } from '../content/labels.ts';
import { isSurelyOurs } from '../belief/believed-issues.ts';
import type { Observed, ObservedRepository } from '../observed.ts';
import { type Draft, renderOnboarding, renderWithdrawn } from './onboarding-text.ts';
import {
  type ManagedBlock,
  checksum,
  parseManagedBlock,
  printManagedBlock,
  sameText,
} from '../content/managed-block.ts';

/** Where the offered roadmap stands. */
export const OFFERED_PATH = '.github/roadmap.yml';

/** What there is of the offer. */
export interface ObservedOffer {
  /** The last commit of our branch; none where the branch is not there. */
  readonly branch: { readonly head: string; readonly headline: string } | null;
  /** The roadmap on our branch; none where it is not there or not text. */
  readonly file: string | null;
  /** The newest pull request from our branch. */
  readonly pull: {
    readonly number: number;
    readonly state: 'open' | 'closed' | 'merged';
    readonly body: string;
  } | null;
}

/** The headline of our commits on the branch. */
export const OFFER_HEADLINE = `Add ${OFFERED_PATH}`;

export type OnboardingAction =
  | { readonly type: 'create-branch'; readonly from: string }
  | { readonly type: 'write-roadmap'; readonly text: string }
  | { readonly type: 'open-pull'; readonly title: string; readonly body: string }
  | { readonly type: 'update-pull'; readonly pull: number; readonly body: string }
  /** Closes it, and says why in its text. */
  | { readonly type: 'withdraw-pull'; readonly pull: number; readonly body: string };

/** The title of the pull request. */
const OFFER_TITLE = 'Track your roadmap';

export interface OnboardingInput {
  readonly repository: Pick<ObservedRepository, 'isFork' | 'hasIssues' | 'head'>;
  readonly offer: ObservedOffer;
}

/**
 * Whether there is still something to offer: not in a fork, not without issues, not before the first commit, not once the pull request was
 * merged or closed, which is an answer for good; and not where a branch or pull request of that name is a person's.
 */
export function mayOffer({ repository, offer }: OnboardingInput): boolean {
  return (
    !repository.isFork && repository.hasIssues && repository.head !== null && isOurs(offer, repository.head)
  );
}

/**
 * Whether a roadmap from elsewhere is followed here, or was: our section or a marker of ours is there. A first roadmap
 * would then take its issues out.
 */
export function isTracked({
  issues,
  labels,
  milestones,
  readme,
}: Pick<Observed, 'issues' | 'labels' | 'milestones' | 'readme'>): boolean {
  const label = findRoadmapLabel(labels);
  return (
    readme?.text?.includes(SECTION_START) === true ||
    milestones.some(({ description }) => parseManagedBlock(description)?.marker.kind === 'phase') ||
    issues.some((issue) => isSurelyOurs(issue, label))
  );
}

/** Our pull request carries our marker; without one yet, our branch has nothing on it, or our commit last. */
function isOurs({ pull, branch }: ObservedOffer, head: string): boolean {
  if (pull !== null) return pull.state === 'open' && parseManagedBlock(pull.body) !== undefined;
  return branch === null || branch.head === head || branch.headline === OFFER_HEADLINE;
}

/**
 * The writes that make the offer what it should be, in order. Planning again after applying gives none. A roadmap that
 * a person changed on our branch stays as it is, and the text tells of theirs.
 */
export function planOnboarding(input: OnboardingInput, draft: Draft): readonly OnboardingAction[] {
  const { repository, offer } = input;
  if (!mayOffer(input) || repository.head === null) return [];
  const block = offer.pull === null ? undefined : parseManagedBlock(offer.pull.body);
  // Before there is a pull request, only our own commit can be there: what it says is what we wrote before we stopped.
  const isTheirs =
    offer.pull !== null &&
    offer.file !== null &&
    offer.file !== draft.yaml &&
    block?.marker.id !== checksum(offer.file);
  const yaml = isTheirs ? offer.file : draft.yaml;
  const text = renderOnboarding({ ...draft, yaml, isTheirs, ...readOffered(yaml) });
  // What we wrote last; where theirs stands, nothing that they have.
  const written = isTheirs ? (block?.marker.id ?? checksum(draft.yaml)) : checksum(yaml);
  return [
    ...(offer.branch === null ? [{ type: 'create-branch', from: repository.head } as const] : []),
    ...(offer.file === yaml ? [] : [{ type: 'write-roadmap', text: yaml } as const]),
    ...planPull(offer, { text, written, block }),
  ];
}

/**
 * The writes that take an offer back where a roadmap from elsewhere came to be followed: merged, the offered one would take
 * all issues out. Where a person changed the file on our branch it is theirs, too: it stays open, and its text warns.
 */
export function planWithdrawal({ pull, file }: ObservedOffer): readonly OnboardingAction[] {
  const block = pull?.state === 'open' ? parseManagedBlock(pull.body) : undefined;
  if (pull === null || block?.marker.kind !== 'onboarding') return [];
  const isTheirs = file !== null && block.marker.id !== checksum(file);
  const text = renderWithdrawn({ isTheirs });
  const marker = { ...block.marker, sum: checksum(text) };
  const isEdited = checksum(block.text) !== block.marker.sum;
  const body = isEdited ? pull.body : printManagedBlock({ ...block, marker, text });
  if (!isTheirs) return [{ type: 'withdraw-pull', pull: pull.number, body }];
  return isEdited || sameText(block.text, text) ? [] : [{ type: 'update-pull', pull: pull.number, body }];
}

interface PullText {
  readonly text: string;
  readonly written: string;
  readonly block: ManagedBlock | undefined;
}

function planPull({ pull }: ObservedOffer, { text, written, block }: PullText): readonly OnboardingAction[] {
  const marker = { kind: 'onboarding', id: written, sum: checksum(text) } as const;
  if (pull === null) {
    const body = printManagedBlock({ marker, before: '', after: '', text });
    return [{ type: 'open-pull', title: OFFER_TITLE, body }];
  }
  if (block === undefined) return [];
  const isEdited = checksum(block.text) !== block.marker.sum;
  const isRight = isEdited || sameText(block.text, text);
  if (isRight && block.marker.id === written) return [];
  const kept = isEdited ? { marker: { ...block.marker, id: written } } : { marker, text };
  return [{ type: 'update-pull', pull: pull.number, body: printManagedBlock({ ...block, ...kept }) }];
}

/** What the offered file says, or what is wrong with it. */
function readOffered(yaml: string): { readonly roadmap?: Roadmap; readonly problems: readonly Problem[] } {
  const parsed = parseRoadmap(yaml);
  if (parsed.ok) return { roadmap: parsed.roadmap, problems: [] };
  // What it builds on is not read for a preview.
  return { problems: parsed.problems.filter(({ code }) => code !== 'base-not-read') };
}
