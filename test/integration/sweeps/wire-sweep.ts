// A sweep: every request that a scene makes is struck once by every kind of fault, and the end is held against the end
// without one.
import { describe, expect, it } from 'vitest';
import type { Fault, LoggedRequest } from '../../../tools/sandbox/sandbox.ts';
import type { ErrorCode } from '../../../src/errors.ts';
import type { Stage } from '../../../tools/harness/stage.ts';
import { App, type Settled } from './wire-app.ts';
import { visible } from './wire-visible.ts';

export interface Scene {
  readonly name: string;
  /** A repository just before the reconciliation that is swept. */
  readonly begin: () => Promise<Stage>;
  /** What the reconciliation does is the offer of a first roadmap: not found means gone there. */
  readonly isOffer?: true;
}

export interface Kind {
  readonly name: string;
  readonly fault: Omit<Fault, 'at'>;
  /** What the reconciliation that is struck ends with; undefined: it goes on by itself. */
  readonly code?: ErrorCode;
  /** No request for so long. */
  readonly silenceMs?: number;
  /** The token is older than a moment: its refusal is not taken for GitHub's own lag. */
  readonly oldToken?: true;
}

const unavailable = { code: 'unavailable' } as const;

export const KINDS: readonly Kind[] = [
  { name: '502, not carried out', fault: { kind: '502-before' }, ...unavailable },
  { name: '502, carried out', fault: { kind: '502-after' }, ...unavailable },
  { name: 'a reset, not carried out', fault: { kind: 'reset-before' }, ...unavailable },
  { name: 'a reset, carried out', fault: { kind: 'reset-after' }, ...unavailable },
  { name: 'no answer, not carried out', fault: { kind: 'timeout-before', afterMs: 30_000 }, ...unavailable },
  { name: 'no answer, carried out', fault: { kind: 'timeout-after', afterMs: 30_000 }, ...unavailable },
  { name: '503', fault: { kind: '503' }, ...unavailable },
  { name: 'half an answer', fault: { kind: 'truncated' }, ...unavailable },
  { name: 'errors with status 200', fault: { kind: 'graphql-errors' }, ...unavailable },
  { name: 'half of what was asked, with nulls', fault: { kind: 'resource-limits' }, ...unavailable },
  { name: '429 for 7 s', fault: { kind: '429', retryAfter: 7 }, code: 'refused', silenceMs: 7000 },
  {
    name: '403 for 90 s',
    fault: { kind: '403-secondary', retryAfter: 90 },
    code: 'refused',
    silenceMs: 90_000,
  },
  { name: '403 without a time', fault: { kind: '403-secondary' }, code: 'refused', silenceMs: 60_000 },
  { name: '401, the token just made', fault: { kind: '401' } },
  { name: '401, the token older', fault: { kind: '401' }, oldToken: true },
  { name: '404', fault: { kind: '404' }, code: 'not-found' },
];

interface Clean {
  readonly end: object;
  readonly log: readonly LoggedRequest[];
}

const TOKEN = 'apps/create-installation-access-token';
const OLD_MS = 10_000;

/** Sweeps scenes with all kinds, as tests; there are at least so many runs in all. */
export function describeSweep(scenes: readonly Scene[], atLeast: number): void {
  let runs = 0;
  describe.each(scenes)('each request of $name', (scene) => {
    it.each(KINDS)('may fail with $name', async (kind) => {
      runs += await sweep(scene, kind);
    });
  });
  describe('the sweep', () => {
    it(`struck each request with each kind: at least ${atLeast} runs`, () => {
      console.info(`${runs} runs`);
      expect(runs).toBeGreaterThanOrEqual(atLeast);
    });
  });
}

/** Sweeps a scene with one kind of fault. Resolves to the number of runs. */
async function sweep(scene: Scene, kind: Kind): Promise<number> {
  const clean = await cleanRun(scene, kind);
  let runs = 0;
  for (const [index, { path, operation, mutates }] of clean.log.entries()) {
    if (BY_GRAPHQL.has(kind.fault.kind) && path !== '/graphql') continue;
    if (kind.fault.kind === 'resource-limits' && mutates) continue;
    runs += 1;
    const { stage, app } = await begin(scene, kind);
    stage.sandbox.faults.arm({ ...kind.fault, at: index });
    const where = `${kind.name}, request ${index} (${operation})`;
    const settled: Settled[] = [];
    const log = await stage.requests(async () => {
      settled.push(await app.settle(() => expectSilence(kind, app)));
      // An installation's next listing brings back what was taken for gone.
      if (settled[0]?.end === 'gone') settled.push(await app.settle());
    });
    expect(log[index]?.fault, where).toBe(kind.fault.kind);
    expect(settled, where).toEqual(expectedEnds(scene, kind, operation));
    expect(visible(stage), where).toEqual(clean.end);
    expectNoHaste(kind, log.slice(index), where);
    await expectRest({ stage, app, scene }, where);
  }
  return runs;
}

async function begin(scene: Scene, { oldToken }: Kind): Promise<{ stage: Stage; app: App }> {
  const stage = await scene.begin();
  const app = new App(stage);
  if (oldToken !== undefined) await app.warm();
  stage.pass(OLD_MS);
  return { stage, app };
}

async function cleanRun(scene: Scene, kind: Kind): Promise<Clean> {
  const { stage, app } = await begin(scene, kind);
  const log = await stage.requests(() => app.reconcile());
  return { end: visible(stage), log };
}

function expectedEnds(scene: Scene, { code, fault }: Kind, operation: string): readonly Settled[] {
  if (code === undefined) return [{ end: 'done', reconciliations: 1, codes: [] }];
  // What narrower pages may mend is asked for again at once.
  if (PAGED.has(operation) && BREAKDOWNS.has(fault.kind))
    return [{ end: 'done', reconciliations: 1, codes: [] }];
  if (fault.kind === '404' && operation === 'Details')
    return [{ end: 'done', reconciliations: 2, codes: ['stale'] }];
  if (fault.kind !== '404') return [{ end: 'done', reconciliations: 2, codes: [code] }];
  const through: Settled = { end: 'done', reconciliations: 1, codes: [] };
  const gone = (said: string): Settled => ({ end: 'gone', reconciliations: 1, codes: [said] });
  if (operation === TOKEN) return [gone('not-installed'), through];
  return READS.has(operation) || scene.isOffer === true ? [gone('not-found'), through] : [through];
}

const READS: ReadonlySet<string> = new Set(['Observe', 'Texts']);
const PAGED: ReadonlySet<string> = new Set(['Observe', 'Details', 'Onboarding']);
const BREAKDOWNS: ReadonlySet<string> = new Set([
  '502-before',
  '502-after',
  'timeout-before',
  'timeout-after',
  'graphql-errors',
  'resource-limits',
]);
/** What a REST request is never answered with. */
const BY_GRAPHQL: ReadonlySet<string> = new Set(['graphql-errors', 'resource-limits']);

/** Whoever reconciles meanwhile with the same installation's rights sends nothing. */
async function expectSilence({ name, silenceMs }: Kind, app: App): Promise<void> {
  if (silenceMs !== undefined) await expect(app.reconcile(), name).rejects.toMatchObject({ code: 'refused' });
}

/** After a fault comes a reconciliation, never the same write; and while GitHub wants silence comes nothing. */
function expectNoHaste(kind: Kind, log: readonly LoggedRequest[], where: string): void {
  const [struck, ...rest] = log;
  if (struck === undefined) throw new Error(`${where}: nothing was sent`);
  for (const { at } of rest)
    expect(at - struck.at, `${where}: silence`).toBeGreaterThanOrEqual(kind.silenceMs ?? 0);
  if (kind.code === undefined) {
    // What a 401 answers was not carried out, so a token that GitHub may not know everywhere yet is tried again.
    const expected = kind.oldToken === undefined ? struck.operation : TOKEN;
    expect(rest[0]?.operation, `${where}: with a token`).toBe(expected);
    return;
  }
  const [next] = rest.filter(({ operation }) => operation !== TOKEN);
  const isAskedAgain = PAGED.has(struck.operation) && BREAKDOWNS.has(kind.fault.kind);
  expect(next?.operation, `${where}: reconciles again first`).toBe(
    isAskedAgain ? struck.operation : 'Observe',
  );
}

/** There is nothing left to do, now and a while later: what came last has settled by then. */
async function expectRest({ stage, app, scene }: { stage: Stage; app: App; scene: Scene }, where: string) {
  const end = visible(stage);
  stage.pass(OLD_MS);
  const again = await stage.requests(() => app.settle());
  expect(
    again.filter(({ mutates }) => mutates),
    where,
  ).toEqual([]);
  expect(visible(stage), where).toEqual(end);
  if (scene.isOffer === undefined) expect((await app.planned()).actions, where).toEqual([]);
  stage.sandbox.assertClean();
}
