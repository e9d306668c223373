// The sandbox's own controls under `/_sandbox/`, as JSON. GitHub has nothing like them; README.md lists them.

import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { GitHubRefusal } from '../requests/refusal.ts';
import type { Delivery, Sandbox } from '../sandbox.ts';
import { addAccounts } from './account-routes.ts';
import { check, readBody, refusal, withoutUndefined } from './answer.ts';
import * as input from './input.ts';
import { addRepositories } from './repository-routes.ts';
import { summarizeState } from './state-summary.ts';

/** The admin routes, written out in full from `/_sandbox` on. */
export function createAdmin(sandbox: Sandbox): Hono {
  const routes = new Hono();
  addWatching(routes, sandbox);
  addFaults(routes, sandbox);
  addClock(routes, sandbox);
  addSettings(routes, sandbox);
  addAccounts(routes, sandbox);
  addRepositories(routes, sandbox);
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
  app.get('/counts', (c) => {
    const { log, deliveries } = sandbox;
    const requests = { total: log.total, byOperation: Object.fromEntries(log.byOperation) };
    return c.json({ requests, deliveries: deliveries.counts, violations: sandbox.violations.length });
  });
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

function addSettings(app: Hono, { settings, faults }: Sandbox): void {
  const read = () => ({ ...settings, outage: faults.outage });
  app.get('/settings', (c) => c.json(read()));
  app.patch('/settings', async (c) => {
    const { outage, limits, latencyMs, queryBudget } = await readBody(c, input.settings);
    if (outage !== undefined) faults.outage = outage;
    if (limits !== undefined)
      settings.limits = typeof limits === 'boolean' ? limits : withoutUndefined(limits);
    if (latencyMs !== undefined) settings.latencyMs = latencyMs;
    if (queryBudget !== undefined) settings.queryBudget = queryBudget && withoutUndefined(queryBudget);
    return c.json(read());
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
