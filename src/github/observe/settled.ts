// Which merged pull requests are taken into account for good, so that the next reconciliation need not page back to them.
import type { Observed } from '../../tracker/observed.ts';
import type { Observation } from './observe.ts';

/** GitHub's lists may lag as much, in ms. */
const LAG_MS = 600_000;

/**
 * Notes, after all was carried out, up to when the merged pull requests had their say. Not where an issue is locked, which
 * then names its pull request nowhere, nor where the roadmap builds on files elsewhere, which may change unseen.
 */
export function rememberSettled({ rest }: Observation, { issues }: Observed): void {
  const { known } = rest.blobs.reader;
  const newest = rest.pulls[0]?.node.updatedAt;
  const isSure = known.bases === undefined && !issues.some(({ locked }) => locked);
  if (rest.roadmapOid === null || newest === undefined || !isSure) {
    delete known.settled;
    return;
  }
  known.settled = {
    roadmap: rest.roadmapOid,
    at: `${new Date(Date.parse(newest) - LAG_MS).toISOString().slice(0, 19)}Z`,
  };
}
