// A repository without a roadmap is offered one, as a pull request: observe, plan, apply, like all else.
import { rememberBlobs } from './github/blobs.ts';
import type { GitHub } from './github/connect.ts';
import type { Look } from './github/observe.ts';
import { type MarkdownFile, applyOnboarding, observeOffer, readMarkdown } from './github/onboard.ts';
import { importMarkdown } from './roadmap/import/import-markdown.ts';
import { itemsOf } from './roadmap/roadmap.ts';
import { renderStarter } from './roadmap/starter/starter.ts';
import type { Draft } from './tracker/onboarding-text.ts';
import { type OnboardingAction, isTracked, mayOffer, planOnboarding } from './tracker/onboarding.ts';

/** Fewer are no roadmap worth offering: a list of links, a chapter of notes. */
const FEWEST_PHASES = 2;
const FEWEST_ITEMS = 6;

/**
 * Offers a roadmap to a repository that has none, or brings the offer up to date. Resolves to what it wrote. Throws a
 * MilepostError where it stops half-way; the next look goes on from there.
 */
export async function offerRoadmap(
  github: GitHub,
  { observed, markdownPaths, isPlaceFree, rest: { blobs } }: Omit<Look, 'roadmapFile'>,
): Promise<readonly OnboardingAction[]> {
  const { repository, readme } = observed;
  if (repository.isFork || repository.head === null || !isPlaceFree || isTracked(observed)) return [];
  const { offer, markdown } = await observeOffer(blobs, markdownPaths);
  if (!mayOffer({ repository, offer })) return [];
  const files = await readMarkdown(blobs, markdown);
  const ownReadme =
    readme === null || readme.text === null ? [] : [{ path: readme.path, bytes: Buffer.from(readme.text) }];
  const actions = planOnboarding(
    { repository, offer },
    draftRoadmap([...files, ...ownReadme], repository.name),
  );
  rememberBlobs(blobs);
  await applyOnboarding(github, { ...repository, branchHead: offer.branch?.head ?? null }, actions);
  return actions;
}

/** What is left out and nobody misses: headings in disguise, empty entries, links within the document. */
const PLAIN: ReadonlySet<string> = new Set(['label', 'empty', 'contents']);

/** The first file that holds a roadmap, as one; else the starter. A document without a title gets the repository's name. */
function draftRoadmap(markdown: readonly MarkdownFile[], name: string): Draft {
  for (const { path, bytes } of markdown) {
    if (!/\.(?:md|markdown|mdown|mkdn?)$/i.test(path)) continue;
    const imported = importMarkdown(bytes, { name });
    if (!imported.ok) continue;
    const { yaml, roadmap, report } = imported;
    if (roadmap.phases.length < FEWEST_PHASES || itemsOf(roadmap).length < FEWEST_ITEMS) continue;
    return { yaml, source: { path, leftOut: report.leftOut.filter(({ code }) => !PLAIN.has(code)) } };
  }
  return { yaml: renderStarter() };
}
