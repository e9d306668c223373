// The lists of an observation, page by page: what cannot be ours is dropped as each page comes, so that no flood of issues is held.
import type { Observed, ObservedLabel } from '../../../tracker/observed.ts';
import { follow } from '../../graphql/pages.ts';
import { readWide } from '../../graphql/read-wide.ts';
import { toMilestone, toOpenPulls } from '../to-observed.ts';
import { findProgressPull, findRepacePull } from './our-pulls.ts';
import { type LeanIssue, readIssues } from './read-issues.ts';
import { type LeanPull, readMergedPulls } from './read-merged-pulls.ts';
import type { Reading, Repository } from './reading.ts';

export interface Lists extends Pick<
  Observed,
  'labels' | 'milestones' | 'issues' | 'openPulls' | 'progressPull'
> {
  readonly repace: NonNullable<Observed['repace']>;
  readonly leanIssues: ReadonlyMap<number, LeanIssue>;
  readonly pulls: readonly LeanPull[];
}

/** All lists. Merged pull requests without activity since `settledAt` are asked for only as far as they come along. */
export async function readLists(
  reading: Reading,
  first: Repository,
  settledAt: string | undefined,
): Promise<Lists> {
  const labels = await readLabels(reading, first);
  const milestones = await readMilestones(reading, first);
  const { issues, leanIssues } = await readIssues(reading, first);
  const pulls = await readMergedPulls(reading, { first: first.pullRequests, settledAt });
  const progressPull = await findProgressPull(reading, first);
  const repace = { branch: first.repaceBranch !== null, pull: findRepacePull(first, pulls) };
  const openPulls = toOpenPulls(first.openPulls, reading.at);
  return { labels, milestones, issues, leanIssues, pulls, openPulls, progressPull, repace };
}

async function readLabels({ reader, at, held }: Reading, { labels: first }: Repository) {
  const labels: ObservedLabel[] = [];
  await follow({
    first,
    next: async (after) =>
      (await readWide(reader, 'Labels', ({ wide }) => ({ ...at, wide, after }))).repository?.labels,
    take(nodes) {
      for (const node of nodes) {
        const label = { name: node.name, description: node.description ?? '' };
        held.hold(label.name + label.description);
        labels.push(label);
      }
      return undefined;
    },
  });
  return labels;
}

async function readMilestones({ reader, at, held }: Reading, { milestones: first }: Repository) {
  const milestones: ReturnType<typeof toMilestone>[] = [];
  await follow({
    first,
    next: async (after) =>
      (await readWide(reader, 'Milestones', ({ wide }) => ({ ...at, wide, after }))).repository?.milestones,
    take(nodes) {
      for (const node of nodes) {
        held.hold(node.title + (node.description ?? ''));
        milestones.push(toMilestone(node));
      }
      return undefined;
    },
  });
  return milestones;
}
