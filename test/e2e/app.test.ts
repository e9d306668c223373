// The App from webhook to README: few requests, whatever order the deliveries come in, and a clear word where it cannot.
import { generateKeyPairSync } from 'node:crypto';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import { createSandbox } from '../../tools/sandbox/server.ts';
import { startApp } from '../../src/app/server.ts';
import { kindsOfDatabase } from '../harness/database.ts';
import { Running, WRITES_OF_FIRST_SYNC, configFor, reconciliations, sharedPlanner } from './running.ts';

let running: Running;

beforeEach(async () => {
  running = await Running.start();
});

afterEach(async () => {
  await running.close();
});

/** What a person sees in the end. */
function end(): object {
  const { repository, issues } = running;
  return {
    readme: running.readme().replaceAll(running.sandbox.url, ''),
    issues: issues.map(({ title, state, comments }) => ({
      title,
      state,
      comments: comments.map(({ body }) => body),
    })),
    milestones: repository.milestones.map(({ title, state }) => ({ title, state })),
  };
}

describe('requests, from a cause until nothing more happens', () => {
  it.each(kindsOfDatabase())('are few, %s', async (kind) => {
    // As an operator runs it: a merge's webhooks are to be gathered on a slow machine, too.
    await running.close();
    running = await Running.start({ kind, gatherS: 3 });
    const first = await running.during(() => running.install());
    expect(first.length).toBeLessThanOrEqual(WRITES_OF_FIRST_SYNC + 5);
    expect(first.every(({ status }) => (status ?? 500) < 400)).toBe(true);
    expect(running.issues).toHaveLength(3);

    const noop = await running.during(() => running.push('notes.md', 'Hello'));
    expect(reconciliations(noop, ['Observe'])).toEqual([['Observe']]);

    const merged = await running.during(() => running.merge(`Closes #${running.issue('Statistics').number}`));
    expect(reconciliations(merged, ['Observe'])).toEqual([
      ['Observe', 'Details', 'issues/create-comment', 'Commit'],
    ]);

    const completes = await running.during(() => running.merge('Completes: sql'));
    // On a slow machine its webhooks may be more than one cause, and what was seen is read again before it is written over.
    const asked = completes.map(({ operation }) => operation);
    expect(asked.filter((name) => name !== 'Observe' && !name.includes('/get-'))).toEqual([
      'Details',
      'issues/create-comment',
      'issues/update',
      'issues/update-milestone',
      'Commit',
    ]);
    expect(running.repository.milestones[0]?.state).toBe('closed');
    expect(await running.leftovers()).toEqual([]);
  });
});

describe('deliveries', () => {
  beforeEach(async () => {
    await running.during(() => running.install());
    running.sandbox.deliveries.mode = 'hold';
  });

  async function sendHeld(
    order: (guids: readonly string[]) => readonly string[],
    times = 1,
  ): Promise<number> {
    const from = running.sandbox.log.entries.length;
    const guids = order(running.sandbox.deliveries.held.map(({ guid }) => guid));
    await Promise.all(guids.map((guid) => running.sandbox.deliveries.send(guid, times)));
    running.sandbox.deliveries.mode = 'send';
    await running.settle();
    return running.sandbox.log.since(from).filter(({ operation }) => operation === 'Observe').length;
  }

  async function work(): Promise<void> {
    running.merge(`Closes #${running.issue('Statistics').number}`);
    running.push('notes.md', 'Hello');
    running.merge('Completes: sql');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }

  it('three times at once are one reconciliation, and one comment', async () => {
    await work();
    expect(await sendHeld((guids) => guids, 3)).toBe(1);
    expect(running.issue('Statistics').comments).toHaveLength(1);
    expect(running.issue('SQL').comments).toHaveLength(1);
    expect(await running.leftovers()).toEqual([]);
  });

  it('in any order, or only the last one, lead to the same end', async () => {
    const orders: readonly ((guids: readonly string[]) => readonly string[])[] = [
      (guids) => guids,
      (guids) => guids.toReversed(),
      (guids) => guids.toSorted(),
      (guids) => guids.slice(-1),
    ];
    const ends: object[] = [];
    for (const order of orders) {
      await work();
      await sendHeld(order);
      ends.push(end());
      expect(await running.leftovers()).toEqual([]);
      await running.close();
      running = await Running.start();
      await running.during(() => running.install());
      running.sandbox.deliveries.mode = 'hold';
    }
    for (const other of ends) expect(other).toEqual(ends[0]);
  });
});

describe('a push of a new roadmap and a merge at the same moment', () => {
  it('end as if one had come after the other', async () => {
    await running.during(() => running.install());
    await running.during(() => {
      running.merge(`Closes #${running.issue('Statistics').number}`);
      running.push(
        '.github/roadmap.yml',
        'version: 1\ntitle: T\nphases: [{title: Ground, items: [{id: statistics, course: Numbers}]}]\n',
      );
    });
    expect(running.issue('Numbers').state).toBe('closed');
    expect(running.issue('SQL')).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(running.readme()).toMatch(/100\s%/);
    expect(await running.leftovers()).toEqual([]);
  });
});

describe('the server', () => {
  it('answers ping and health, and 404 elsewhere', async () => {
    expect(await (await fetch(`${running.url}/ping`)).text()).toBe('PONG');
    expect(await (await fetch(`${running.url}/healthz`)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${running.url}/readyz`)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${running.url}/metrics`)).text()).toContain('milepost_queue_waiting 0');
    expect((await fetch(`${running.url}/nothing`)).status).toBe(404);
  });

  it('refuses a webhook with a wrong signature', async () => {
    const headers = {
      'content-type': 'application/json',
      'x-github-event': 'push',
      'x-github-delivery': 'one',
      'x-hub-signature-256': `sha256=${'0'.repeat(64)}`,
    };
    const requests = await running.during(async () => {
      const response = await fetch(`${running.url}/api/github/webhooks`, {
        method: 'POST',
        headers,
        body: '{}',
      });
      expect([400, 401]).toContain(response.status);
    });
    expect(requests).toHaveLength(0);
  });

  it('does not start with a key that GitHub does not know', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const wrong = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const config = configFor(running.registered, running.sandbox.url, {
      PRIVATE_KEY: wrong,
      LOG_LEVEL: 'fatal',
    });
    await expect(startApp({ config, planner: await sharedPlanner() })).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });

  it('does not start where GitHub is not reached', async () => {
    const gone = createSandbox();
    const { url } = await gone.listen(0);
    await gone.close();
    const config = configFor(running.registered, url, { LOG_LEVEL: 'fatal' });
    await expect(startApp({ config, planner: await sharedPlanner() })).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});

describe('where nothing can be done, the log says so once and there is no retry storm', () => {
  const world = () => running.sandbox.world;
  const cases: readonly { name: string; words: string; cause: () => unknown; most: number }[] = [
    {
      name: 'issues are turned off',
      words: 'Issues are turned off',
      // The token, the reconciliation and the texts, and the commit of a README that tells the learner.
      most: 4,
      cause: () => {
        actions.updateRepository(world(), {
          repository: running.repository,
          actor: running.learner,
          hasIssues: false,
        });
        running.install();
      },
    },
    {
      name: 'the repository is archived',
      words: 'archived',
      most: 2,
      cause: () => {
        running.install();
        actions.updateRepository(world(), {
          repository: running.repository,
          actor: running.learner,
          archived: true,
        });
      },
    },
    {
      name: 'a permission is missing',
      words: 'permission',
      most: 4,
      cause: () =>
        running.install({ metadata: 'read', contents: 'write', issues: 'read', pull_requests: 'write' }),
    },
    {
      name: 'the App was taken off again',
      words: 'not installed',
      // Two refused tokens: for the repository, and for the list of what is left.
      most: 2,
      cause: () => {
        running.sandbox.uninstall(running.install());
      },
    },
  ];

  it.each(cases)('$name', async ({ words, cause, most }) => {
    const requests = await running.during(cause);
    expect(requests.length).toBeLessThanOrEqual(most);
    expect(running.logged.filter((line) => line.includes(words))).not.toHaveLength(0);
    const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await running.during(aSecond)).toEqual([]);
    expect(running.logged.join('\n')).not.toContain('ghs_');
  });

  it('a renamed repository is followed', async () => {
    await running.during(() => running.install());
    await running.during(() => {
      actions.renameRepository(world(), {
        repository: running.repository,
        actor: running.learner,
        name: 'road',
      });
    });
    expect(running.readme()).toContain('/learner/road/issues/');
    expect(running.issues).toHaveLength(3);
    expect(await running.leftovers()).toEqual([]);
  });

  it('an invalid roadmap is named with its line, in the README and in the log, and what is there stays', async () => {
    await running.during(() => running.install());
    const before = end();
    await running.during(() => running.push('.github/roadmap.yml', 'version: 1\ntitle: T\nphase: []\n'));
    expect(running.readme()).toContain('.github/roadmap.yml#L3');
    const warning = /<!-- milepost:mistakes -->[\s\S]*<!-- milepost:mistakes-end -->\n\n/;
    const now = end() as { readonly readme: string };
    expect({ ...now, readme: now.readme.replace(warning, '') }).toEqual(before);
    expect(running.logged.some((line) => line.includes('.github/roadmap.yml:3:1'))).toBe(true);
  });
});

describe('asked to stop', () => {
  it('the App does not wait for a webhook of which only half has come', async () => {
    const database = { kind: 'embedded', directory: null } as const;
    const config = { ...configFor(running.registered, running.sandbox.url), database };
    const planner = await sharedPlanner();
    const app = await startApp({ config, log: pino({ level: 'silent' }), planner });
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.write(HALF_A_WEBHOOK);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await app.close();
    // Cut off, and not waited for until its time was up: that would be said.
    expect(answer).toBe('');
    socket.destroy();
  });
});

/** With all headers of a delivery, since one without them is refused before its body is read. */
const HALF_A_WEBHOOK = [
  'POST /api/github/webhooks HTTP/1.1',
  'host: x',
  'content-type: application/json',
  'content-length: 100',
  'x-github-event: push',
  'x-github-delivery: half',
  `x-hub-signature-256: sha256=${'0'.repeat(64)}`,
  '',
  '{"half":',
].join('\r\n');
