// One pull request: the conversation, whether it can be merged, its commits and its files.

import { html } from 'hono/html';
import { pullCommits } from '../../actions/pulls/pulls.ts';
import { tryMerge } from '../../actions/pulls/merge-pull.ts';
import { diffTrees } from '../../git/diff.ts';
import { findCommit, mergeBase } from '../../git/history.ts';
import type { File, Issue, Pull } from '../../world/state.ts';
import { person } from '../chips.ts';
import { changedFiles, commitList } from '../files/commit-page.ts';
import { checkBox } from './check-page.ts';
import { conversation } from './conversation.ts';
import { ago, count, icon } from '../html.ts';
import type { Html } from '../html.ts';
import { commentForm, issueHead, sidebar } from './issue-page.ts';
import { repositoryPage } from '../layout.ts';
import { issuePath } from '../site.ts';
import type { Site } from '../site.ts';

export function pullPage(site: Site, issue: Issue, pull: Pull): Html {
  const { repository } = site;
  const commits = pullCommits(repository, pull);
  const branches = html`<code>${pull.base}</code> from <code>${pull.head}</code>`;
  const number = count(commits.length, 'commit');
  const line = pull.merged
    ? html`${person(pull.mergedByLogin ?? '')} merged ${number} into ${branches}
      ${ago(pull.mergedAt ?? '', site.now)}`
    : html`${person(issue.authorLogin)} wants to merge ${number} into ${branches}`;
  const head = findCommit(repository, pull.headOid);
  const base = mergeBase(repository, pull.baseOid, pull.headOid);
  const files = head === null ? [] : diffTrees(base?.tree ?? new Map<string, File>(), head.tree);
  const body = html`${issueHead(issue, line)}
    <div class="columns">
      <div>
        ${conversation(site, issue)} ${checkBox(site, pull)} ${mergeBox(site, issue, pull)}
        ${commentForm(site, issue)}
      </div>
      ${sidebar(site, issue)}
    </div>
    <h2 class="part">Commits</h2>
    ${commitList(site, commits)}
    <h2 class="part">Files</h2>
    ${changedFiles(files)}`;
  return repositoryPage(site, {
    tab: 'pulls',
    title: `${issue.title} · Pull request #${issue.number}`,
    body,
  });
}

function mergeBox({ repository }: Site, issue: Issue, pull: Pull): Html {
  if (issue.state === 'closed' || repository.archived) return html``;
  if (pull.draft)
    return html`<form class="box merge" method="post" action="${issuePath(repository, issue)}?do=ready">
      <p>${icon('git-pull-request-draft', 'muted')} <strong>This is still a draft</strong></p>
      <div class="buttons"><button class="button">Ready for review</button></div>
    </form>`;
  const result = tryMerge(repository, pull);
  if (result?.ok !== true) {
    const conflicts = result === null ? [] : result.conflicts;
    return html`<section class="box merge blocked">
      <p>${icon('x', 'danger')} <strong>This branch cannot be merged</strong></p>
      ${conflicts.length === 0 ? '' : html`<p class="muted">Conflicts in ${conflicts.map((path) => html`<code>${path}</code> `)}</p>`}
    </section>`;
  }
  return html`<form class="box merge" method="post" action="${issuePath(repository, issue)}/merge">
    <p>
      ${icon('check', 'open')} <strong>No conflicts with the base branch</strong><br /><span
        class="muted small"
        >Merges as ${repository.owner}.</span
      >
    </p>
    <div class="buttons">
      <button class="button primary" name="method" value="merge">
        ${icon('git-merge')} Merge pull request
      </button>
      <button class="button" name="method" value="squash">Squash and merge</button>
    </div>
  </form>`;
}
