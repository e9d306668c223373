// What the doctor finds out from GitHub: whether it answers, knows the App, and sends its webhooks here.
import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Check } from '../../../src/app/doctor/check.ts';
import { type Diagnosis, diagnose } from '../../../src/app/doctor/doctor.ts';
import { systemClock } from '../../../src/clock.ts';
import { EMPTY, Patient } from './patient.ts';

let patient: Patient;
let PORT: string;

beforeEach(async () => {
  patient = await Patient.create({ hasDatabase: false });
  PORT = await patient.run(EMPTY);
});

afterEach(async () => {
  await patient.close();
});

async function examine(changes: Readonly<Record<string, string>> = {}): Promise<Diagnosis> {
  return await diagnose({ config: patient.config({ PORT, ...changes }), clock: systemClock });
}

function named(name: string, { checks }: Diagnosis): Check | undefined {
  return checks.find((check) => check.name === name);
}

const names = ({ checks }: Diagnosis) => checks.map(({ name }) => name);

it('GitHub knows the App, and what it may do', async () => {
  const diagnosis = await examine();
  expect(named('github', diagnosis)).toEqual({
    name: 'github',
    ok: true,
    says: 'GitHub knows the App as milepost',
  });
  expect(named('permissions', diagnosis)?.ok).toBe(true);
  expect(named('webhook', diagnosis)?.says).toBe('webhooks go to http://milepost.test/api/github/webhooks');
});

describe('what is wrong at GitHub', () => {
  it.each(['down', 'maintenance', 'unreachable'] as const)(
    'it is %s: told, and the queue is examined all the same',
    async (outage) => {
      patient.sandbox.faults.outage = outage;
      const diagnosis = await examine();
      expect(named('github', diagnosis)).toMatchObject({
        ok: false,
        says: expect.stringContaining('GET /app: no proper answer') as string,
        hint: 'GitHub or the network has problems; try again in a while.',
      });
      expect(names(diagnosis)).toEqual([
        'github',
        'process',
        'database',
        'queue',
        'repositories',
        'redelivery',
      ]);
      expect(diagnosis).toMatchObject({ ok: false, installations: [] });
    },
  );

  it("the key is not the App's", async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const PRIVATE_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const github = named('github', await examine({ PRIVATE_KEY }));
    expect(github).toMatchObject({ ok: false, hint: 'Check the token, or APP_ID and PRIVATE_KEY.' });
  });

  it('the number is of no App', async () => {
    expect(named('github', await examine({ APP_ID: '999999' }))).toMatchObject({ ok: false });
  });

  it.each([
    ['apps/list-installations', 'installations'],
    ['apps/get-webhook-config-for-app', 'webhook'],
  ])('one question is not answered (%s): told, and the rest is examined', async (operation, name) => {
    patient.sandbox.faults.arm({ kind: '502-before', operation });
    const diagnosis = await examine();
    expect(named(name, diagnosis)).toMatchObject({
      ok: false,
      says: expect.stringContaining('no proper') as string,
    });
    expect(named('github', diagnosis)?.ok).toBe(true);
    expect(named('database', diagnosis)?.ok).toBe(true);
    expect(diagnosis.ok).toBe(false);
  });

  it('a permission and an event are missing: both are named', async () => {
    const weak = patient.sandbox.createApp({
      slug: 'weak',
      permissions: { metadata: 'read', contents: 'read', issues: 'write', pull_requests: 'write' },
      events: ['push', 'issues'],
      webhookUrl: null,
    });
    const diagnosis = await examine({ APP_ID: String(weak.id), PRIVATE_KEY: weak.privateKey });
    const { ok, says } = named('permissions', diagnosis) ?? {};
    expect(ok).toBe(false);
    expect(says).toContain('permission contents: write');
    expect(says).toContain('event pull_request');
    expect(says).not.toContain('issues: write');
    expect(says).not.toContain('event push');
  });

  it.each([
    ['nowhere', null, 'no webhook URL is set'],
    ['elsewhere', 'https://milepost.test/', 'webhooks go to https://milepost.test/'],
  ])('webhooks go %s', async (_where, url, says) => {
    patient.app.webhookUrl = url;
    expect(named('webhook', await examine())).toMatchObject({
      ...{ ok: false, says },
      hint: "The URL on the App's settings page ends with /api/github/webhooks.",
    });
  });
});

describe('installations', () => {
  it('are told with what is left of their limit; of one that is suspended there is none', async () => {
    const [ada, bob] = [patient.install('ada'), patient.install('bob')];
    actions.suspendInstallation(patient.sandbox.world, bob);
    const { installations, ok } = await examine();
    expect(installations.toSorted((a, b) => a.id - b.id)).toEqual([
      {
        ...{ id: ada, account: 'ada', suspended: false },
        limit: {
          remaining: expect.any(Number) as number,
          of: 5000,
          resetAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        },
        missing: [],
      },
      { id: bob, account: 'bob', suspended: true, limit: null, missing: [] },
    ]);
    expect(installations[0]?.limit?.remaining).toBeGreaterThan(4900);
    expect(typeof ok).toBe('boolean');
  });

  it('that have not accepted a permission are told with it', async () => {
    patient.install('ada');
    const [installation] = patient.sandbox.world.state.installations.values();
    if (installation === undefined) throw new Error('not installed');
    delete installation.permissions['checks'];
    expect((await examine()).installations).toMatchObject([{ account: 'ada', missing: ['checks: write'] }]);
  });

  it('more than twenty are not asked about', async () => {
    for (let count = 0; count < 22; count += 1) patient.install(`learner-${count}`);
    expect((await examine()).installations).toHaveLength(20);
  });

  it('whose token is not to be had are told without a limit', async () => {
    patient.install('ada');
    patient.sandbox.faults.arm({ kind: '502-before', operation: 'apps/create-installation-access-token' });
    expect((await examine()).installations).toMatchObject([{ account: 'ada', limit: null }]);
  });
});
