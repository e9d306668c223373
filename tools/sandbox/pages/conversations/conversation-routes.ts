// Routes of issues, pull requests, milestones and commits.

import type { Hono } from 'hono';
import { findIssue, findMilestone } from '../../world/find.ts';
import type { Sandbox } from '../../sandbox.ts';
import { commitPage, commitsPage } from '../files/commit-page.ts';
import { issueListPage } from './issue-list-page.ts';
import { issuePage } from './issue-page.ts';
import { milestonePage, milestonesPage } from './milestone-page.ts';
import { checkPage } from './check-page.ts';
import { pullPage } from './pull-page.ts';
import { numberIn, ofRepository, restOf, stateIn } from '../route.ts';
import { issuePath, pathTo } from '../site.ts';

export function addConversations(app: Hono, sandbox: Sandbox): void {
  addLists(app, sandbox);
  app.get(
    '/:owner/:name/issues/:number',
    ofRepository(sandbox, (site, c) => {
      const issue = findIssue(site.repository, numberIn(c));
      if (issue === null) return null;
      return issue.pull === null ? issuePage(site, issue) : c.redirect(issuePath(site.repository, issue));
    }),
  );
  app.get(
    '/:owner/:name/pull/:number',
    ofRepository(sandbox, (site, c) => {
      const issue = findIssue(site.repository, numberIn(c));
      if (issue === null) return null;
      return issue.pull === null
        ? c.redirect(issuePath(site.repository, issue))
        : pullPage(site, issue, issue.pull);
    }),
  );
  app.get(
    '/:owner/:name/runs/:number',
    ofRepository(sandbox, (site, c) => {
      const run = site.repository.checkRuns.find(({ id }) => id === numberIn(c));
      return run === undefined ? null : checkPage(site, run);
    }),
  );
  app.get(
    '/:owner/:name/milestone/:number',
    ofRepository(sandbox, (site, c) => {
      const milestone = findMilestone(site.repository, numberIn(c));
      return milestone === null ? null : milestonePage(site, milestone, stateIn(c));
    }),
  );
  app.get(
    '/:owner/:name/commit/:oid',
    ofRepository(sandbox, (site, c) => {
      const commit = site.repository.commits.get(c.req.param('oid') ?? '');
      return commit === undefined ? null : commitPage(site, commit);
    }),
  );
}

function addLists(app: Hono, sandbox: Sandbox): void {
  for (const kind of ['issues', 'pulls'] as const) {
    app.get(
      `/:owner/:name/${kind}`,
      ofRepository(sandbox, (site, c) =>
        issueListPage(site, { kind, state: stateIn(c), label: c.req.query('label') }),
      ),
    );
  }
  app.get(
    '/:owner/:name/labels/:label',
    ofRepository(sandbox, ({ repository }, c) => {
      const label = encodeURIComponent(c.req.param('label') ?? '');
      return c.redirect(pathTo(repository, `/issues?label=${label}`));
    }),
  );
  app.get(
    '/:owner/:name/milestones',
    ofRepository(sandbox, (site, c) => milestonesPage(site, stateIn(c))),
  );
  app.get(
    '/:owner/:name/commits',
    ofRepository(sandbox, (site) => commitsPage(site, site.repository.defaultBranch)),
  );
  app.get(
    '/:owner/:name/commits/*',
    ofRepository(sandbox, (site, c) => commitsPage(site, restOf(c, 'commits'))),
  );
}
