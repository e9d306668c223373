// Admin routes that do in a repository what a person does at GitHub: make it, push, merge, rename, give away, delete.

import type { Context, Hono } from 'hono';
import * as actions from '../actions/index.ts';
import { userActor } from '../actor.ts';
import { findIssue, findRepository, fullName } from '../world/find.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Repository } from '../world/state.ts';
import { readBody, refusal, withoutUndefined } from './answer.ts';
import * as input from './input.ts';

const AT = '/repositories/:owner/:name';

/** Adds the routes. What a person does is done by the owner, or by `as`. */
export function addRepositories(app: Hono, sandbox: Sandbox): void {
  addWhole(app, sandbox);
  addWork(app, sandbox);
}

function addWhole(app: Hono, { world }: Sandbox): void {
  app.post('/repositories', async (c) => {
    const { files, ...wanted } = withoutUndefined(await readBody(c, input.newRepository));
    const repository = actions.createRepository(world, wanted);
    if (files !== undefined) {
      const commit = { repository, actor: userActor(repository.owner), files: changes(files) };
      actions.commitFiles(world, { ...commit, message: 'Initial commit' });
    }
    return c.json(show(repository), 201);
  });
  app.patch(AT, async (c) => {
    const { owner, name, as, ...change } = withoutUndefined(await readBody(c, input.repositoryChange));
    const repository = find(world, c);
    const actor = userActor(as ?? repository.owner);
    if (owner !== undefined) {
      const to = { newOwner: owner, ...(name === undefined ? {} : { newName: name }) };
      actions.transferRepository(world, { repository, actor, ...to });
    } else if (name !== undefined) actions.renameRepository(world, { repository, actor, name });
    if (Object.keys(change).length > 0) actions.updateRepository(world, { repository, actor, ...change });
    return c.json(show(repository));
  });
  app.delete(AT, (c) => {
    const repository = find(world, c);
    actions.deleteRepository(world, { repository, actor: userActor(repository.owner) });
    return c.body(null, 204);
  });
}

function addWork(app: Hono, { world }: Sandbox): void {
  app.post(`${AT}/commits`, async (c) => {
    const { branch, as, message, files } = withoutUndefined(await readBody(c, input.newCommit));
    const repository = find(world, c);
    const actor = userActor(as ?? repository.owner);
    const tip = repository.branches.get(repository.defaultBranch);
    if (branch !== undefined && tip !== undefined && !repository.branches.has(branch)) {
      actions.setBranch(world, { repository, actor, branch, oid: tip });
    }
    const where = branch === undefined ? {} : { branch };
    const commit = { repository, actor, message, files: changes(files), ...where };
    return c.json({ oid: actions.commitFiles(world, commit).oid }, 201);
  });
  app.post(`${AT}/pulls`, async (c) => {
    const repository = find(world, c);
    const {
      as,
      base = repository.defaultBranch,
      ...wanted
    } = withoutUndefined(await readBody(c, input.newPull));
    const actor = userActor(as ?? repository.owner);
    return c.json({ number: actions.openPull(world, { repository, actor, base, ...wanted }).number }, 201);
  });
  app.post(`${AT}/pulls/:number/merge`, async (c) => {
    const { as, ...how } = withoutUndefined(await readBody(c, input.merge));
    const repository = find(world, c);
    const issue = findIssue(repository, Number(c.req.param('number')));
    if (issue?.pull == null) throw refusal(404, `There is no pull request ${c.req.param('number')}.`);
    const actor = userActor(as ?? repository.owner);
    return c.json({ oid: actions.mergePull(world, { repository, actor, issue, ...how }).oid });
  });
}

function find({ state }: Sandbox['world'], c: Context): Repository {
  const { owner = '', name = '' } = c.req.param() as { owner?: string; name?: string };
  const repository = findRepository(state, owner, name);
  if (repository === null) throw refusal(404, `There is no repository ${owner}/${name}.`);
  return repository;
}

function show(repository: Repository): object {
  const { id, defaultBranch, branches, archived } = repository;
  const head = branches.get(defaultBranch) ?? null;
  return { id, fullName: fullName(repository), private: repository.private, archived, defaultBranch, head };
}

function changes(files: Readonly<Record<string, string | null>>): readonly actions.FileChange[] {
  return Object.entries(files).map(([path, content]) => ({ path, content }));
}
