// What the pages' buttons do: the same actions as the API's, as the repository's owner.

import type { Context, Hono } from 'hono';
import {
  createComment,
  mergePull,
  readyPull,
  rerequestCheckRun,
  updateIssue,
  updatePull,
} from '../actions/index.ts';
import { userActor } from '../actor.ts';
import { findIssue } from '../world/find.ts';
import { invalid, notFound } from '../requests/refusal.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Issue } from '../world/state.ts';
import { runPath } from './conversations/check-page.ts';
import { commitEdit } from './files/edit.ts';
import { numberIn, ofRepository, restOf } from './route.ts';
import { issuePath, placeOf } from './site.ts';
import type { Site } from './site.ts';

export function addForms(app: Hono, sandbox: Sandbox): void {
  for (const kind of ['issues', 'pull']) {
    // The buttons beside "Comment" send the same form here, with `?do=…`.
    app.post(
      `/:owner/:name/${kind}/:number`,
      ofRepository(sandbox, (site, c) => {
        const issue = issueIn(site, c);
        changeState(site, issue, c.req.query('do'));
        return c.redirect(issuePath(site.repository, issue), 303);
      }),
    );
    app.post(
      `/:owner/:name/${kind}/:number/comments`,
      ofRepository(sandbox, async (site, c) => {
        const issue = issueIn(site, c);
        const { body } = await textFields(c, 'body');
        createComment(site.world, { ...acting(site), issue, body: body.replaceAll('\r\n', '\n') });
        return c.redirect(issuePath(site.repository, issue), 303);
      }),
    );
  }
  app.post(
    '/:owner/:name/pull/:number/merge',
    ofRepository(sandbox, async (site, c) => {
      const issue = issueIn(site, c);
      const { method } = await textFields(c, 'method');
      mergePull(site.world, { ...acting(site), issue, method: method === 'squash' ? 'squash' : 'merge' });
      return c.redirect(issuePath(site.repository, issue), 303);
    }),
  );
  app.post(
    '/:owner/:name/runs/:number/rerequest',
    ofRepository(sandbox, (site, c) => {
      const run = site.repository.checkRuns.find(({ id }) => id === numberIn(c));
      if (run === undefined) throw notFound();
      rerequestCheckRun(site.world, { ...acting(site), run });
      return c.redirect(runPath(site, run), 303);
    }),
  );
  app.post(
    '/:owner/:name/edit/*',
    ofRepository(sandbox, async (site, c) => {
      const place = placeOf(site.repository, restOf(c, 'edit'));
      if (place === null) return null;
      const fields = await textFields(c, 'text', 'message', 'branch', 'body');
      return c.redirect(commitEdit(site, place, fields), 303);
    }),
  );
}

function acting({ repository }: Site) {
  return { repository, actor: userActor(repository.owner) };
}

function issueIn({ repository }: Site, c: Context): Issue {
  const issue = findIssue(repository, numberIn(c));
  if (issue === null) throw notFound();
  return issue;
}

function changeState(site: Site, issue: Issue, what: string | undefined): void {
  if (what === 'ready' && issue.pull !== null) {
    readyPull(site.world, { ...acting(site), issue });
    return;
  }
  const state = what === 'reopen' ? 'open' : what === 'close' || what === 'skip' ? 'closed' : null;
  if (state === null)
    throw invalid({ resource: 'Issue', field: 'state', code: 'invalid', value: what ?? null });
  if (issue.pull !== null) updatePull(site.world, { ...acting(site), issue, state });
  else if (what === 'skip')
    updateIssue(site.world, { ...acting(site), issue, state, stateReason: 'not_planned' });
  else updateIssue(site.world, { ...acting(site), issue, state });
}

/** The named fields of a form as text; what is missing is empty. */
async function textFields<Name extends string>(
  c: Context,
  ...names: readonly Name[]
): Promise<Record<Name, string>> {
  const form = await c.req.parseBody();
  const entries = names.map((name) => [name, typeof form[name] === 'string' ? form[name] : ''] as const);
  return Object.fromEntries(entries) as Record<Name, string>;
}
