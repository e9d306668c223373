// The sandbox's own controls under `/_sandbox/`, as JSON. GitHub has nothing like them; README.md lists them.

import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { setProtection } from '../actions/index.ts';
import { findRepository } from '../find.ts';
import { GitHubRefusal } from '../refusal.ts';
import type { Delivery, Sandbox } from '../sandbox.ts';
import { check, readBody, refusal } from './answer.ts';
import * as input from './input.ts';
import { summarizeState } from './state-summary.ts';

/** The admin routes, written out in full from `/_sandbox` on. */
export function createAdmin(sandbox: Sandbox): Hono {
  const routes = new Hono();
  addWatching(routes, sandbox);
  addFaults(routes, sandbox);
  addClock(routes, sandbox);
  addAccounts(routes, sandbox);
  addDeliveries(routes, sandbox);
  const app = new Hono();
  app.route('/_sandbox', routes);
  app.notFound((c) => c.json({ message: 'There is no such admin route.', problems: [] }, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (!(error instanceof GitHubRefusal)) throw error;
    return c.json({ message: error.message, problems: error.errors }, error.status === 404 ? 404 : 422);
  });
  return app;
}

function addWatching(app: Hono, sandbox: Sandbox): void {
  app.get('/log', (c) => c.json(sandbox.log.since(check(input.logQuery, c.req.query()).since)));
  app.get('/state', (c) => c.json(summarizeState(sandbox.world.state)));
  app.get('/violations', (c) => c.json(sandbox.violations));
  app.post('/reset', (c) => {
    sandbox.reset();
    return c.body(null, 204);
  });
}

function addFaults(app: Hono, { faults }: Sandbox): void {
  app.get('/faults', (c) => c.json(faults.armed));
  app.post('/faults', async (c) => {
    for (const fault of await readBody(c, input.faults)) faults.arm(withoutUndefined(fault));
    return c.json(faults.armed, 201);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });
}

function addClock(app: Hono, { world }: Sandbox): void {
  const read = () => ({ now: new Date(world.clock.now()).toISOString(), timers: world.clock.pending() });
  app.get('/clock', (c) => c.json(read()));
  app.post('/clock', async (c) => {
    const { advance } = await readBody(c, input.clockMove);
    world.clock.advance(advance);
    return c.json(read());
  });
}

function addAccounts(app: Hono, sandbox: Sandbox): void {
  app.post('/users', async (c) => c.json(sandbox.createUser((await readBody(c, input.newUser)).login), 201));
  app.post('/apps', async (c) => {
    const made = sandbox.createApp(withoutUndefined(await readBody(c, input.newApp)));
    const { id, slug, privateKey, webhookSecret, webhookUrl } = made;
    return c.json({ id, slug, privateKey, webhookSecret, webhookUrl }, 201);
  });
  app.post('/installations', async (c) => {
    const { id, appId, permissions } = sandbox.install(
      withoutUndefined(await readBody(c, input.newInstallation)),
    );
    return c.json({ id, appId, permissions }, 201);
  });
  app.delete('/installations/:id', (c) => {
    sandbox.uninstall(Number(c.req.param('id')));
    return c.body(null, 204);
  });
  app.post('/protections', async (c) => {
    const { owner, name, branch, bypass } = await readBody(c, input.protection);
    const repository = findRepository(sandbox.world.state, owner, name);
    if (repository === null) throw refusal(404, `There is no repository ${owner}/${name}.`);
    setProtection(sandbox.world, { repository, branch, protection: bypass === null ? null : { bypass } });
    return c.body(null, 204);
  });
}

function addDeliveries(app: Hono, { deliveries }: Sandbox): void {
  function find(guid: string): Delivery {
    const delivery = deliveries.find(guid);
    if (delivery === null) throw refusal(404, `There is no delivery ${guid}.`);
    return delivery;
  }

  app.get('/deliveries', (c) => {
    const held = new Set(deliveries.held.map(({ guid }) => guid));
    return c.json({ mode: deliveries.mode, deliveries: deliveries.all.map((one) => summarize(one, held)) });
  });
  app.get('/deliveries/:guid', (c) => c.json(find(c.req.param('guid'))));
  app.patch('/deliveries', async (c) => {
    deliveries.mode = (await readBody(c, input.deliveryMode)).mode;
    return c.json({ mode: deliveries.mode });
  });
  app.delete('/deliveries/held', (c) => {
    deliveries.lose();
    return c.body(null, 204);
  });
  app.post('/deliveries/:guid/attempts', async (c) => {
    const guid = c.req.param('guid');
    const { times } = await readBody(c, input.attempts);
    const delivery = find(guid);
    await deliveries.send(guid, times);
    return c.json({ attempts: delivery.attempts });
  });
}

function summarize(delivery: Delivery, held: ReadonlySet<string>): object {
  const { id, guid, event, action, appId, repositoryId, at, attempts } = delivery;
  return { id, guid, event, action, appId, repositoryId, at, attempts, held: held.has(guid) };
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Leaves out fields that were not given, so that they count as absent and defaults apply. */
function withoutUndefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
