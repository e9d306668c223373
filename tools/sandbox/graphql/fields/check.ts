// Fields of check suites and check runs.

import { stateOfSuite } from '../../rest/represent/check-run.ts';
import type { CheckRun } from '../../world/check-run.ts';
import type { Repository } from '../../world/state.ts';
import type { CheckFilter, Fields } from '../field-types.ts';
import { connection } from '../nodes/connection.ts';
import type { CheckRunNode, CheckSuiteNode } from '../nodes/nodes.ts';

/** The suites on a commit, the oldest first, of which `filter` asks for some. */
export function suitesOf(
  repository: Repository,
  oid: string,
  filter: CheckFilter | null | undefined,
): readonly CheckSuiteNode[] {
  const suites = new Map<number, [CheckRun, ...CheckRun[]]>();
  for (const run of repository.checkRuns) {
    if (run.headSha !== oid || (filter?.appId != null && run.appId !== filter.appId)) continue;
    const suite = suites.get(run.suiteId);
    if (suite === undefined) suites.set(run.suiteId, [run]);
    else suite.push(run);
  }
  return [...suites.values()]
    .filter((runs) => filter?.checkName == null || runs.some(({ name }) => name === filter.checkName))
    .map((runs) => ({ type: 'CheckSuite', repository, runs }));
}

export const CHECK_SUITE_FIELDS: Fields<CheckSuiteNode> = {
  databaseId: ({ runs: [run] }) => run.suiteId,
  status: ({ runs }) => upper(stateOfSuite(latestOf(runs)).status),
  conclusion: ({ runs }) => upper(stateOfSuite(latestOf(runs)).conclusion),
  checkRuns: ({ repository, runs }, args) => {
    const { appId, checkName, checkType } = args.filterBy ?? {};
    const nodes = (checkType === 'ALL' ? runs : latestOf(runs))
      .filter(
        (run) => (appId == null || run.appId === appId) && (checkName == null || run.name === checkName),
      )
      .map((run): CheckRunNode => ({ type: 'CheckRun', repository, run }));
    return connection(nodes, args, 'checkRuns');
  },
};

export const CHECK_RUN_FIELDS: Fields<CheckRunNode> = {
  databaseId: ({ run }) => run.id,
  name: ({ run }) => run.name,
  status: ({ run }) => upper(run.status),
  conclusion: ({ run }) => upper(run.conclusion),
  externalId: ({ run }) => run.externalId,
  title: ({ run }) => run.output.title,
  summary: ({ run }) => run.output.summary,
  text: ({ run }) => run.output.text,
  startedAt: ({ run }) => run.startedAt,
  completedAt: ({ run }) => run.completedAt,
  annotations: ({ run }, args) => connection(run.annotations, args, 'annotations'),
};

function latestOf(runs: readonly CheckRun[]): readonly CheckRun[] {
  return [...new Map(runs.map((run) => [run.name, run])).values()];
}

function upper(word: string | null): string | null {
  return word?.toUpperCase() ?? null;
}
