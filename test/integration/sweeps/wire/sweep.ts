// A sweep: every request that a scene makes fails in every way, and the end is held against the end without a fault. Of kinds
// that must lead to the same a request meets one, in turn; in the weekly search each of them. Requests that many scenes begin with are
// struck in some of them. All of these are struck in the weekly search alone.
import { describe, expect, it } from 'vitest';
import type { LoggedRequest } from '../../../../tools/sandbox/sandbox.ts';
import type { Stage } from '../../../../tools/harness/stage.ts';
import { App, type Settled } from './app.ts';
import { ALIKE, type Kind } from './kinds.ts';
import { type Scene, begin } from './scene.ts';
import { visible } from './visible.ts';
import { DEPTH, some } from '../../../harness/depth.ts';

interface Struck extends Clean {
  /** Of the request that is struck. */
  readonly index: number;
  /** Whether who looks afterwards comes new to the repository. */
  readonly isNew: boolean;
}

interface Clean {
  readonly end: object;
  readonly log: readonly LoggedRequest[];
}

const TOKEN = 'apps/create-installation-access-token';
const OLD_MS = 10_000;

/** Each request with each kind; else with one of each list, in turn. */
const IS_FULL = DEPTH === 'search';

/** Sweeps scenes, as tests. */
export function describeSweep(scenes: readonly Scene[]): void {
  describe.each(scenes)('each of the $requests requests of $name', (scene) => {
    const cleanRuns = new Map<boolean, Promise<Clean>>();
    it.each(Object.entries(ALIKE))('may fail with %s', async (_, kinds) => {
      const isOldToken = kinds.some(({ oldToken }) => oldToken);
      const clean = cleanRuns.get(isOldToken) ?? cleanRun(scene, isOldToken);
      cleanRuns.set(isOldToken, clean);
      expect(await sweep(scene, kinds, await clean)).toBeGreaterThan(0);
    });
  });
}

/** Strikes each request of a scene with kinds of fault that must lead to the same. Resolves to the number of runs. */
async function sweep(scene: Scene, kinds: readonly Kind[], clean: Clean): Promise<number> {
  const made = new Set(clean.log.map(({ operation }) => operation));
  expect(scene.struck?.filter((operation) => !made.has(operation)) ?? []).toEqual([]);
  // Each scene begins with another one.
  const turn = scene.name.length;
  const strikes = [...clean.log.entries()]
    .filter(([, { operation }]) => IS_FULL || scene.struck?.includes(operation) !== false)
    .flatMap(([index, request]) => inTurn(kinds, request, turn + index).map((kind) => ({ index, kind })))
    .map((one, nth) => ({ ...one, isNew: (nth + 1 + one.kind.name.length) % 2 === 0 }));
  const struck = some(strikes, turn + kinds.length);
  for (const { kind, index, isNew } of struck) await strike(scene, kind, { ...clean, index, isNew });
  return struck.length;
}

/** The kinds that this request is struck by. */
function inTurn(
  kinds: readonly Kind[],
  { path, operation, mutates }: LoggedRequest,
  turn: number,
): readonly Kind[] {
  const fitting = kinds.filter(({ fault: { kind } }) =>
    kind === 'resource-limits'
      ? path === '/graphql' && !mutates
      : !BY_GRAPHQL.has(kind) || path === '/graphql',
  );
  if (IS_FULL) return fitting;
  const again = fitting.filter((kind) => isAskedAgain(kind, operation));
  const others = fitting.filter((kind) => !again.includes(kind));
  return [again, others].flatMap((alike) => alike[turn % alike.length] ?? []);
}

async function strike(scene: Scene, kind: Kind, { end, log: cleanLog, index, isNew }: Struck): Promise<void> {
  const operation = cleanLog[index]?.operation ?? '';
  const checksFrom = cleanLog.findIndex((one) => one.operation === 'Pull');
  const isOfCheck = scene.isCheck === true && index >= checksFrom;
  const { stage, app } = await start(scene, kind.oldToken);
  stage.sandbox.faults.arm({ ...kind.fault, at: index });
  const where = `${kind.name}, request ${index} (${operation})`;
  const settled: Settled[] = [];
  const log = await stage.requests(async () => {
    settled.push(await app.settle(() => expectSilence(kind, app)));
    // An installation's next listing brings back what was taken for gone.
    if (settled[0]?.end === 'gone') settled.push(await app.settle());
  });
  expect(log[index]?.fault, where).toBe(kind.fault.kind);
  expect(settled, where).toEqual(expectedEnds({ ...scene, isOfCheck }, kind, operation));
  expect(visible(stage), where).toEqual(end);
  // A page that cannot be pinned stops nothing.
  if (kind.fault.kind === '404' && operation === 'Pin') return;
  const isLookedForAgain = isOfCheck && kind.fault.kind === '404' && operation !== 'Details';
  expectNoHaste(kind, log.slice(index), { where, first: isLookedForAgain ? 'Pull' : 'Observe' });
  if (isNew && !IS_FULL) app.forget();
  await expectRest({ stage, app, scene }, where);
}

async function start(scene: Scene, isOldToken = false): Promise<{ stage: Stage; app: App }> {
  const stage = await begin(scene);
  const app = new App(stage);
  if (isOldToken) await app.warm();
  stage.pass(OLD_MS);
  return { stage, app };
}

async function cleanRun(scene: Scene, isOldToken: boolean): Promise<Clean> {
  const { stage, app } = await start(scene, isOldToken);
  const log = await stage.requests(() => app.reconcile());
  // Where the token is at hand, it is not asked for.
  expect(log).toHaveLength(scene.requests - (isOldToken ? 1 : 0));
  // What shows that nothing is left to do must have told what was done.
  const isPlanned = scene.isCheck === undefined && scene.isOffer === undefined;
  if (isPlanned) expect(app.did.length > 0).toBe(log.some(({ mutates }) => mutates));
  return { end: visible(stage), log };
}

function expectedEnds(
  scene: Scene & { readonly isOfCheck: boolean },
  kind: Kind,
  operation: string,
): readonly Settled[] {
  const { code, fault } = kind;
  if (code === undefined || isAskedAgain(kind, operation))
    return [{ end: 'done', reconciliations: 1, codes: [] }];
  if (fault.kind === '404' && BY_ID.has(operation))
    return [{ end: 'done', reconciliations: 2, codes: ['stale'] }];
  if (fault.kind !== '404') return [{ end: 'done', reconciliations: 2, codes: [code] }];
  const through: Settled = { end: 'done', reconciliations: 1, codes: [] };
  const gone = (said: string): Settled => ({ end: 'gone', reconciliations: 1, codes: [said] });
  if (operation === TOKEN) return [gone('not-installed'), through];
  if (scene.isOfCheck) return [through];
  return READS.has(operation) || scene.isOffer === true ? [gone('not-found'), through] : [through];
}

/** What is asked for by its id and not there says nothing of the repository. */
const BY_ID: ReadonlySet<string> = new Set(['Details', 'Blockers']);
const READS: ReadonlySet<string> = new Set(['Observe', 'Texts']);
const PAGED: ReadonlySet<string> = new Set(['Observe', 'Details', 'Blockers', 'Onboarding', 'Pull']);
const BREAKDOWNS: ReadonlySet<string> = new Set([
  '502-before',
  '502-after',
  'timeout-before',
  'timeout-after',
  'graphql-errors',
  'resource-limits',
]);
/** What narrower pages may mend is asked for again at once. */
function isAskedAgain({ fault }: Kind, operation: string): boolean {
  return PAGED.has(operation) && BREAKDOWNS.has(fault.kind);
}

/** What a REST request is never answered with. */
const BY_GRAPHQL: ReadonlySet<string> = new Set(['graphql-errors', 'resource-limits']);

/** Whoever reconciles meanwhile with the same installation's rights sends nothing. */
async function expectSilence({ name, silenceMs }: Kind, app: App): Promise<void> {
  if (silenceMs !== undefined) await expect(app.reconcile(), name).rejects.toMatchObject({ code: 'refused' });
}

/** After a fault comes a reconciliation, never the same write; and while GitHub wants silence comes nothing. */
function expectNoHaste(
  kind: Kind,
  log: readonly LoggedRequest[],
  { where, first }: { readonly where: string; readonly first: string },
): void {
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
  expect(next?.operation.replace('WithBlockers', ''), `${where}: reconciles again first`).toBe(
    isAskedAgain(kind, struck.operation) ? struck.operation : first,
  );
}

/**
 * There is nothing left to do a while later, when what came last has settled: neither for who goes on nor for who comes new to
 * it. After a fault comes one of them, in turn; in the weekly search both.
 */
async function expectRest({ stage, app, scene }: { stage: Stage; app: App; scene: Scene }, where: string) {
  const end = visible(stage);
  stage.pass(OLD_MS);
  const again = await stage.requests(() => app.settle());
  // The check of a pull request of our own comes now, since it was opened or moved by what came before.
  const isLate = ({ operation }: LoggedRequest) => scene.isCheck !== true && operation === 'checks/create';
  expect(
    again.filter((one) => one.mutates && !isLate(one)),
    where,
  ).toEqual([]);
  expect(visible(stage), where).toEqual(end);
  if (scene.isOffer === undefined) expect(app.did, where).toEqual([]);
  if (IS_FULL && scene.isOffer === undefined) expect((await app.planned()).actions, where).toEqual([]);
  stage.sandbox.assertClean();
}
