// Admin routes for people, Apps and installations.

import type { Context, Hono } from 'hono';
import {
  acceptPermissions,
  changeInstallation,
  setProtection,
  suspendInstallation,
  unsuspendInstallation,
} from '../actions/index.ts';
import { findRepository } from '../world/find.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Installation } from '../world/accounts.ts';
import { readBody, refusal, withoutUndefined } from './answer.ts';
import * as input from './input.ts';

/** Adds the routes. */
export function addAccounts(app: Hono, sandbox: Sandbox): void {
  app.post('/users', async (c) => c.json(sandbox.createUser((await readBody(c, input.newUser)).login), 201));
  app.post('/apps', async (c) => {
    const made = sandbox.createApp(withoutUndefined(await readBody(c, input.newApp)));
    const { id, slug, privateKey, webhookSecret, webhookUrl } = made;
    return c.json({ id, slug, privateKey, webhookSecret, webhookUrl }, 201);
  });
  app.patch('/apps/:id', async (c) => {
    const found = sandbox.world.state.apps.get(Number(c.req.param('id')));
    if (found === undefined) throw refusal(404, `There is no App ${c.req.param('id')}.`);
    found.webhookUrl = (await readBody(c, input.appChange)).webhookUrl;
    return c.json({ id: found.id, slug: found.slug, webhookUrl: found.webhookUrl });
  });
  app.post('/protections', async (c) => {
    const { owner, name, branch, bypass } = await readBody(c, input.protection);
    const repository = findRepository(sandbox.world.state, owner, name);
    if (repository === null) throw refusal(404, `There is no repository ${owner}/${name}.`);
    setProtection(sandbox.world, { repository, branch, protection: bypass === null ? null : { bypass } });
    return c.body(null, 204);
  });
  addInstallations(app, sandbox);
}

function addInstallations(app: Hono, sandbox: Sandbox): void {
  const { world } = sandbox;
  app.post('/installations', async (c) => {
    const wanted = withoutUndefined(await readBody(c, input.newInstallation));
    return c.json(show(sandbox.install(wanted)), 201);
  });
  app.patch('/installations/:id', async (c) => {
    const { suspended, permissions, add = [], remove = [] } = await readBody(c, input.installationChange);
    const installation = find(sandbox, c);
    const { id: installationId, accountLogin } = installation;
    const idOf = (name: string) => {
      const repository = findRepository(world.state, accountLogin, name);
      if (repository === null) throw refusal(404, `There is no repository ${accountLogin}/${name}.`);
      return repository.id;
    };
    const [added, removed] = [add.map(idOf), remove.map(idOf)];
    if (permissions !== undefined) acceptPermissions(world, { installationId, permissions });
    if (added.length + removed.length > 0) changeInstallation(world, { installationId, added, removed });
    const isSuspended = installation.suspendedAt !== null;
    if (suspended === true && !isSuspended) suspendInstallation(world, installationId);
    if (suspended === false && isSuspended) unsuspendInstallation(world, installationId);
    return c.json(show(installation));
  });
  app.delete('/installations/:id', (c) => {
    sandbox.uninstall(find(sandbox, c).id);
    return c.body(null, 204);
  });
}

function find({ world }: Sandbox, c: Context): Installation {
  const id = c.req.param('id');
  const installation = world.state.installations.get(Number(id));
  if (installation === undefined) throw refusal(404, `There is no installation ${String(id)}.`);
  return installation;
}

function show({ id, appId, permissions, repositories, suspendedAt }: Installation): object {
  return { id, appId, permissions, repositories, suspendedAt };
}
