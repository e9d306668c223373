// A repository without a roadmap is offered one, as a pull request: observe, plan, apply, like all else.
import { type Drafter, draftHere } from './draft.ts';
import { rememberBlobs, rememberWritten } from './github/observe/blobs.ts';
import type { GitHub } from './github/client/connect.ts';
import type { Observation } from './github/observe/observe.ts';
import { applyOnboarding, observeOffer, readMarkdown } from './github/apply/onboard.ts';
import {
  type OnboardingAction,
  isTracked,
  mayOffer,
  planOnboarding,
  planWithdrawal,
} from './tracker/onboarding/onboarding.ts';

/**
 * Offers a roadmap to a repository that has none, brings the offer up to date, or takes it back where another roadmap is
 * followed. Resolves to what it wrote. Throws a MilepostError where it stops half-way; the next reconciliation goes on from
 * there.
 */
export async function offerRoadmap(
  github: GitHub,
  { observed, markdownPaths, isPlaceFree, rest: { blobs } }: Omit<Observation, 'roadmapFile'>,
  drafter: Pick<Drafter, 'draftRoadmap'> = draftHere,
): Promise<readonly OnboardingAction[]> {
  const { repository, readme } = observed;
  if (repository.isFork || repository.head === null) return [];
  const isFollowed = isTracked(observed);
  if (!isPlaceFree && !isFollowed) return [];
  const { offer, markdown } = await observeOffer(blobs, isFollowed ? [] : markdownPaths);
  if (isFollowed) {
    const withdrawal = planWithdrawal(offer);
    rememberBlobs(blobs);
    await applyOnboarding(github, { ...repository, branchHead: null }, withdrawal);
    return withdrawal;
  }
  if (!mayOffer({ repository, offer })) return [];
  const files = await readMarkdown(blobs, markdown);
  const ownReadme =
    readme === null || readme.text === null ? [] : [{ path: readme.path, bytes: Buffer.from(readme.text) }];
  const draft = await drafter.draftRoadmap([...files, ...ownReadme], repository.name);
  const actions = planOnboarding({ repository, offer }, draft);
  rememberBlobs(blobs);
  await applyOnboarding(github, { ...repository, branchHead: offer.branch?.head ?? null }, actions);
  rememberWritten(
    blobs,
    actions.flatMap((action) => (action.type === 'write-roadmap' ? [action.text] : [])),
  );
  return actions;
}
