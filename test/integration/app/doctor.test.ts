// Is everything well? What the doctor says of the database and the queue, whoever has them, and what to do.
import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../../src/app/doctor/check.ts';
import { type Diagnosis, diagnose, retryAll } from '../../../src/app/doctor/doctor.ts';
import { systemClock } from '../../../src/clock.ts';
import { lockDirectory } from '../../../src/queue/database/directory-lock.ts';
import type { Inspection } from '../../../src/queue/operator.ts';
import { EMPTY, Patient, aRow, aScan } from './patient.ts';

/** Nothing is left of what another test wrote. */
const CLEAN = 'TRUNCATE milepost.repository, milepost.periodic_job';

let patient: Patient;

beforeAll(async () => {
  patient = await Patient.create({ hasDatabase: true });
});

afterAll(async () => {
  await patient.close();
});

async function examine(changes: Readonly<Record<string, string>> = {}): Promise<Diagnosis> {
  return await diagnose({ config: patient.config(changes), clock: systemClock });
}

function named(name: string, { checks }: Diagnosis): Check | undefined {
  return checks.find((check) => check.name === name);
}

describe('the App does not run', () => {
  it('that is said, where all else is as well as it was when it ended', async () => {
    await patient.write(CLEAN, aRow(1, 'tracked'), aRow(2, 'no-roadmap'), aScan(10));
    const diagnosis = await examine();
    expect(diagnosis.checks.map(({ name, ok }) => [name, ok])).toEqual([
      ['github', true],
      ['permissions', true],
      ['webhook', true],
      ['process', false],
      ['database', true],
      ['queue', true],
      ['repositories', true],
      ['redelivery', true],
    ]);
    expect(named('process', diagnosis)).toMatchObject({
      says: `no App runs on ${patient.directory}`,
      hint: expect.stringContaining('milepost serve') as string,
    });
    expect(diagnosis.ok).toBe(false);
    expect(diagnosis.queue?.status.repositories).toEqual({ tracked: 1, 'no-roadmap': 1 });
    expect(named('database', diagnosis)?.says).toBe('embedded database, opened and read');
  });

  it('repositories that were given up are told with why; requeuing them is counted', async () => {
    await patient.write(
      CLEAN,
      ...[aRow(1, 'dead', 'No answer'), aRow(2, 'dead'), aRow(3, 'stuck', 'Archived'), aRow(4, 'tracked')],
      ...[aRow(5, 'waiting', 'Later')],
    );
    const diagnosis = await examine();
    expect(diagnosis.ok).toBe(false);
    expect(named('repositories', diagnosis)).toEqual({
      ...{ name: 'repositories', ok: false },
      says: '2 given up, 1 waiting for their owner',
      hint: 'See the errors below; milepost doctor --retry requeues them.',
    });
    expect(diagnosis.queue?.failing.map(({ repository, status }) => [repository, status])).toEqual(
      expect.arrayContaining([
        ['ada/path-1', 'dead'],
        ['ada/path-3', 'stuck'],
        ['ada/path-5', 'waiting'],
      ]),
    );
    expect(await retryAll(patient.config())).toBe(3);
    expect(await retryAll(patient.config())).toBe(0);
    const after = await examine();
    expect(named('repositories', after)?.ok).toBe(true);
    expect(after.queue?.status.repositories).toEqual({ waiting: 4, tracked: 1 });
    expect(after.queue?.status.due).toBe(3);
  });

  it('it never ran: nothing is made by inspecting', async () => {
    const directory = join(patient.directory, 'nowhere');
    const diagnosis = await examine({ MILEPOST_DATA: directory });
    expect(named('database', diagnosis)).toEqual({
      ...{ name: 'database', ok: false, says: 'The database has no tables of Milepost yet' },
      hint: 'Start it once: milepost serve.',
    });
    expect(diagnosis.queue).toBeUndefined();
    await expect(readFile(join(directory, 'lock'))).rejects.toThrow('ENOENT');
  });

  it('PostgreSQL does not answer: told without the password', async () => {
    const diagnosis = await examine({ DATABASE_URL: 'postgres://milepost:hidden@127.0.0.1:1/milepost' });
    expect(named('database', diagnosis)).toMatchObject({
      ok: false,
      says: expect.stringContaining('127.0.0.1:1') as string,
    });
    expect(named('github', diagnosis)?.ok).toBe(true);
    expect(JSON.stringify(diagnosis)).not.toContain('hidden');
  });
});

function scanned(agoMinutes: number): Inspection['periodicJobs'] {
  const endedAt = new Date(Date.now() - agoMinutes * 60_000).toISOString();
  return [{ name: 'redelivery', endedAt, result: {} }];
}

const BUSY: Inspection = {
  ...EMPTY,
  status: { ...EMPTY.status, due: 12, running: 8, oldestS: 299 },
  periodicJobs: scanned(0),
};

/** Held as by an App that is starting, or that listens elsewhere. */
async function whileHeld<Result>(run: () => Promise<Result>): Promise<Result> {
  const held = await lockDirectory(patient.directory);
  try {
    return await run();
  } finally {
    await held.release();
  }
}

describe('the App runs and has the directory', () => {
  it('it is asked', async () => {
    const PORT = await patient.run(BUSY);
    const diagnosis = await whileHeld(() => examine({ PORT }));
    expect(diagnosis.queue).toEqual(BUSY);
    expect(named('process', diagnosis)).toEqual({
      ...{ name: 'process', ok: true, says: `the App answers at http://127.0.0.1:${PORT}` },
    });
    expect(named('queue', diagnosis)).toEqual({
      ...{ name: 'queue', ok: true, says: '12 due, 8 under way, 0 later' },
    });
    expect(diagnosis.ok).toBe(true);
  });

  it('it requeues what was given up', async () => {
    const PORT = await patient.run(BUSY, '127.0.0.1', 17);
    expect(await retryAll(patient.config({ PORT }))).toBe(17);
  });

  it('reconciliations that wait for minutes are told', async () => {
    const PORT = await patient.run({ ...BUSY, status: { ...BUSY.status, oldestS: 300 } });
    expect(named('queue', await examine({ PORT }))).toMatchObject({
      ok: false,
      says: '12 due, 8 under way, 0 later; the oldest has waited for 5 min',
      hint: expect.stringContaining('MILEPOST_CONCURRENCY') as string,
    });
  });

  it('those that need their owner alone are no fault of the App', async () => {
    const status = { ...BUSY.status, repositories: { stuck: 3, tracked: 1 } };
    const diagnosis = await examine({ PORT: await patient.run({ ...BUSY, status }) });
    expect(named('repositories', diagnosis)?.says).toBe('0 given up, 3 waiting for their owner');
    expect(diagnosis.ok).toBe(true);
  });

  it.each([
    [34, true],
    [36, false],
  ])('lost webhooks were asked for %i minutes ago: %s', async (minutes, ok) => {
    const PORT = await patient.run({ ...BUSY, periodicJobs: scanned(minutes) });
    expect(named('redelivery', await examine({ PORT }))).toMatchObject({
      ok,
      says: expect.stringMatching(/were last asked for at \d{4}-/) as string,
    });
  });

  it('lost webhooks were never asked for', async () => {
    const PORT = await patient.run({ ...BUSY, periodicJobs: [] });
    expect(named('redelivery', await examine({ PORT }))).toMatchObject({
      ...{ ok: false, says: 'lost webhooks were never asked for' },
      hint: 'Is a worker running (milepost serve)? Its log says why a scan failed.',
    });
  });

  it('it does not answer, as while it starts or where it listens elsewhere: both are said, and not to stop it', async () => {
    const wanted = {
      ...{ ok: false, name: 'database' },
      says: expect.stringMatching(
        new RegExp(`is in use by process ${process.pid} .*, which does not answer at http://127.0.0.1:1$`),
      ) as string,
      hint: 'If it is still starting, ask again in a moment. If it listens elsewhere, give the doctor the same HOST and PORT: its log says where.',
    };
    await whileHeld(async () => {
      expect(named('database', await examine())).toEqual(wanted);
      await expect(retryAll(patient.config())).rejects.toMatchObject({ code: 'database', hint: wanted.hint });
    });
  });

  it('another secret is told as such', async () => {
    const PORT = await patient.run(BUSY);
    expect(named('database', await examine({ PORT, WEBHOOK_SECRET: 'another' }))).toMatchObject({
      ok: false,
      hint: 'Are PORT and WEBHOOK_SECRET those of the running App?',
    });
  });

  it('a PostgreSQL is asked itself', async () => {
    const PORT = await patient.run(BUSY);
    const diagnosis = await examine({ PORT, DATABASE_URL: 'postgres://127.0.0.1:1/milepost' });
    expect(named('database', diagnosis)?.ok).toBe(false);
  });
});

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

describe('wherever it listens', () => {
  it.each([
    ['0.0.0.0', '0.0.0.0'],
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', 'localhost'],
    ['', '0.0.0.0'],
  ])('HOST=%s', async (HOST, host) => {
    const PORT = await patient.run(BUSY, host, 3);
    expect(await retryAll(patient.config({ HOST, PORT }))).toBe(3);
  });

  it.skipIf(!hasIpv6).each([
    ['::', '::'],
    ['[::]', '::'],
    ['::1', '::1'],
    ['[::1]', '::1'],
  ])('HOST=%s', async (HOST, host) => {
    const PORT = await patient.run(BUSY, host, 3);
    expect(await retryAll(patient.config({ HOST, PORT }))).toBe(3);
  });

  it('the address is written as in a browser', async () => {
    await whileHeld(async () => {
      const told = async (HOST: string) => named('database', await examine({ HOST }))?.says;
      expect(await told('::')).toContain('http://[::1]:1');
      expect(await told('[fe80::1]')).toContain('http://[fe80::1]:1');
    });
  });
});
