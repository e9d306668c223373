// milepost doctor, as it is called: what it prints, and the exit code that a script reads.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { Inspection } from '../../../src/queue/operator.ts';
import { systemClock } from '../../../src/clock.ts';
import { type FakeIo, aFakeIo } from '../../harness/fake-io.ts';
import { EMPTY, Patient } from './patient.ts';

const SCAN = '2026-10-01T08:00:00.000Z';

const WELL: Inspection = {
  ...EMPTY,
  status: { ...EMPTY.status, due: 1, running: 2, later: 3, repositories: { tracked: 5 } },
  periodicJobs: [{ name: 'redelivery', endedAt: SCAN, result: { seen: 4, asked: 1 } }],
};

let patient: Patient;
let ada: number;

beforeAll(async () => {
  patient = await Patient.create({ hasDatabase: false });
  ada = patient.install('ada');
});

afterAll(async () => {
  await patient.close();
});

afterEach(() => {
  patient.sandbox.faults.clear();
});

const UNWELL: Inspection = {
  ...WELL,
  status: { ...WELL.status, repositories: { tracked: 3, dead: 2, stuck: 1 } },
  failing: [
    {
      ...{ repository: 'ada/path', installationId: 7, status: 'dead', reconciledAt: SCAN },
      failure: { code: 'unavailable', message: 'POST /x: no proper answer', hint: 'Wait.' },
    },
    { repository: 'ada/other', installationId: 7, status: 'stuck', reconciledAt: null, failure: null },
  ],
};

interface Called {
  readonly code: number;
  readonly io: FakeIo;
  readonly text: string;
}

/** Five minutes after the last scan, unless the clock is another. */
async function call(
  args: readonly string[],
  inspection: Inspection,
  env: Readonly<Record<string, string>> = {},
): Promise<Called> {
  const PORT = await patient.run(inspection, '127.0.0.1', 2);
  const now = () => Date.parse(SCAN) + 300_000;
  const io = aFakeIo({ env: patient.env({ PORT, ...env }), clock: { ...systemClock, now } });
  const code = await run(['doctor', ...args], io);
  return { code, io, text: io.printed.out.join('\n') };
}

describe('milepost doctor', () => {
  it('says that all is well, with exit code 0', async () => {
    const { code, text } = await call([], WELL);
    expect(text).not.toContain('✗');
    expect(text).toContain('✓ github       GitHub knows the App as milepost');
    expect(text).toContain('✓ queue        1 due, 2 under way, 3 later');
    expect(text).toMatch(new RegExp(`\nInstallations\n {2}ada \\(${ada}\\): \\d+ of 5000 requests left\n`));
    expect(text).toContain(`\nPeriodic jobs\n  redelivery   ${SCAN} {"seen":4,"asked":1}`);
    expect(text).not.toContain('Repositories');
    expect(code).toBe(0);
  });

  it('says what is not well and what to do, with exit code 1', async () => {
    const { code, text } = await call([], UNWELL);
    expect(text).toContain('✗ repositories 2 given up, 1 waiting for their owner');
    expect(text).toContain('\n               See the errors below; milepost doctor --retry requeues them.');
    expect(text).toContain(
      [
        'Repositories',
        `  dead     ada/path, ${SCAN}: POST /x: no proper answer`,
        '           Wait.',
        '  stuck    ada/other, never reconciled',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });

  it('tells how much an installation wrote, and that GitHub wants silence', async () => {
    const silentUntil = '2026-10-01T08:10:00.000Z';
    const paces = [{ installationId: ada, lastHour: 480, silentUntil }];
    const { text } = await call([], { ...WELL, paces });
    expect(text).toContain(`480 of 500 writes in the last hour, GitHub asked to wait until ${silentUntil}`);
  });

  it('prints one JSON object with --json', async () => {
    const { code, io } = await call(['--json'], UNWELL);
    expect(io.printed.out).toHaveLength(1);
    const printed = JSON.parse(io.printed.out[0] ?? '') as Record<string, unknown>;
    expect(Object.keys(printed)).toEqual(['ok', 'checks', 'queue', 'installations']);
    expect(printed['ok']).toBe(false);
    expect(printed['queue']).toEqual(UNWELL);
    expect(printed['installations']).toMatchObject([{ id: ada, account: 'ada', suspended: false }]);
    for (const check of printed['checks'] as object[])
      expect(check).toMatchObject({
        ...{ name: expect.any(String) as string, ok: expect.any(Boolean) as boolean },
        says: expect.any(String) as string,
      });
    expect(code).toBe(1);
  });

  it('requeues with --retry, and says how many', async () => {
    const { text } = await call(['--retry'], UNWELL);
    expect(text).toMatch(/^Requeued: 2 repositories\.\n\n/);
    const { io } = await call(['--retry', '--json'], UNWELL);
    expect(JSON.parse(io.printed.out[0] ?? '')).toMatchObject({ retried: 2 });
  });

  it('without --retry requeues nothing', async () => {
    const { text, io } = await call(['--json'], UNWELL);
    expect(text).not.toContain('retried');
    expect(io.printed.err).toEqual([]);
  });

  it('GitHub is down: exit code 1, and the queue is told all the same', async () => {
    patient.sandbox.faults.outage = 'unreachable';
    const { code, text } = await call([], WELL);
    expect(text).toContain('✗ github       GET /app: no proper answer');
    expect(text).toContain('✓ queue        1 due');
    expect(code).toBe(1);
  });

  it('nothing secret is printed', async () => {
    for (const args of [[], ['--json']]) {
      const { text } = await call(args, UNWELL);
      expect(text).not.toContain(patient.app.webhookSecret);
      expect(text).not.toContain('PRIVATE KEY');
    }
  });

  it.each([[[]], [['--json']]])('a setting that is missing is named, with exit code 2: %s', async (args) => {
    const { code, io } = await call(args, WELL, { APP_ID: '' });
    expect([...io.printed.out, ...io.printed.err].join('\n')).toContain('APP_ID is missing');
    expect(code).toBe(2);
  });

  it('--retry where there is no database ends with exit code 1', async () => {
    const { code, io } = await call(['--retry'], WELL, { PORT: '1' });
    expect(io.printed.err.join('\n')).toContain('The database has no tables of Milepost yet');
    expect(code).toBe(1);
  });
});
