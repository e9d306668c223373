// Fields of labels and milestones.

import type { Issue, Repository } from '../../world/state.ts';
import { requireRead } from '../access.ts';
import { connection } from '../nodes/connection.ts';
import type { Fields } from '../field-types.ts';
import { actorNode, issueNode, pullNodes, repositoryPath } from '../nodes/lookup.ts';
import { nodeId } from '../nodes/node-id.ts';
import type { LabelNode, MilestoneNode } from '../nodes/nodes.ts';
import { selectIssues, selectPulls } from '../nodes/select.ts';

export const LABEL_FIELDS: Fields<LabelNode> = {
  ...conversationsOf<LabelNode>(
    ({ label }) =>
      ({ labelIds }) =>
        labelIds.includes(label.id),
  ),
  id: ({ repository, label }) => nodeId('Label', repository.id, label.id),
  name: ({ label }) => label.name,
  color: ({ label }) => label.color,
  description: ({ label }) => label.description,
  resourcePath: labelPath,
  url: (node, _args, { webUrl }) => webUrl + labelPath(node),
};

export const MILESTONE_FIELDS: Fields<MilestoneNode> = {
  ...conversationsOf<MilestoneNode>(
    ({ milestone }) =>
      (issue) =>
        issue.milestone === milestone.number,
  ),
  id: ({ repository, milestone }) => nodeId('Milestone', repository.id, milestone.id),
  number: ({ milestone }) => milestone.number,
  title: ({ milestone }) => milestone.title,
  description: ({ milestone }) => milestone.description,
  state: ({ milestone }) => milestone.state.toUpperCase(),
  closed: ({ milestone }) => milestone.state === 'closed',
  closedAt: ({ milestone }) => milestone.closedAt,
  dueOn: ({ milestone }) => milestone.dueOn,
  createdAt: ({ milestone }) => milestone.createdAt,
  updatedAt: ({ milestone }) => milestone.updatedAt,
  creator: ({ milestone }, _args, context) => actorNode(milestone.creatorLogin, context),
  progressPercentage: ({ repository, milestone }) => {
    const issues = repository.issues.filter((issue) => issue.milestone === milestone.number);
    const closed = issues.filter(({ state }) => state === 'closed').length;
    return issues.length === 0 ? 0 : (closed / issues.length) * 100;
  },
  resourcePath: milestonePath,
  url: (node, _args, { webUrl }) => webUrl + milestonePath(node),
};

/** The repository, and the issues and pull requests that `belongs` picks for the source. */
function conversationsOf<Source extends { readonly repository: Repository }>(
  belongs: (source: Source) => (issue: Issue) => boolean,
): Fields<Source> {
  return {
    repository: ({ repository }) => ({ type: 'Repository', repository }),
    issues: (source, args, context) => {
      const { repository } = source;
      requireRead(repository, context, 'issues');
      const issues = selectIssues(repository, args).filter(belongs(source));
      return connection(
        issues.map((issue) => issueNode(repository, issue)),
        args,
        'issues',
      );
    },
    pullRequests: (source, args, context) => {
      const { repository } = source;
      requireRead(repository, context, 'pull_requests');
      const pulls = selectPulls(repository, args).filter(belongs(source));
      return connection(
        pulls.flatMap((issue) => pullNodes(repository, issue)),
        args,
        'pullRequests',
      );
    },
  };
}

function labelPath({ repository, label }: LabelNode): string {
  return `${repositoryPath(repository)}/labels/${encodeURIComponent(label.name)}`;
}

function milestonePath({ repository, milestone }: MilestoneNode): string {
  return `${repositoryPath(repository)}/milestone/${milestone.number}`;
}
