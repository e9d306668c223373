// The App's own reconciliation on a stage: Probot and its tokens, the pace that an installation shares, and the queue's rule for
// what follows a reconciliation. What is missing is the database between two reconciliations.
import { pino } from 'pino';
import type { Probot } from 'probot';
import { expect } from 'vitest';
import { settingsOf } from '../../../../tools/sandbox/settings.ts';
import { readConfig } from '../../../../src/app/settings/config.ts';
import { withInstallation } from '../../../../src/app/installation.ts';
import { type Log, createReconcileJob } from '../../../../src/app/reconcile-job.ts';
import { draftHere } from '../../../../src/draft.ts';
import { createProbot } from '../../../../src/app/probot.ts';
import { MilepostError } from '../../../../src/errors.ts';
import { type GitHub, connect } from '../../../../src/github/client/connect.ts';
import { type Fetch, createFetch } from '../../../../src/github/client/fetch.ts';
import { createMemoryStore } from '../../../../src/github/client/pace.ts';
import { type Known, parseKnown } from '../../../../src/github/known.ts';
import type { ReconcileJob } from '../../../../src/queue/reconciliations.ts';
import { planAgain } from '../../../../src/plan-again.ts';
import { requeueAfter } from '../../../../src/retry.ts';
import type { Plan } from '../../../../src/tracker/plan/plan.ts';
import type { Stage } from '../../../../tools/harness/stage.ts';
import { liveIn } from './time.ts';

/** As the queue has it: through, forgotten until the next listing, an owner's turn, an operator's turn. */
type End = 'done' | 'gone' | 'stuck' | 'dead';

export interface Settled {
  readonly end: End;
  readonly reconciliations: number;
  /** Why each reconciliation but the last one failed; the last one, too, where the end is not `done`. */
  readonly codes: readonly string[];
}

const silent = pino({ level: 'silent' });

export class App {
  /** Commits whose check somebody asked for again. */
  askedFor: ReadonlySet<string> = new Set();
  /** What the last reconciliation carried out, as its log says it; nothing where the plan was empty. */
  did: readonly string[] = [];
  readonly #stage: Stage;
  readonly #log: Log;
  readonly #pace = createMemoryStore();
  #probot: Probot;
  #reconcileJob: ReturnType<typeof createReconcileJob>;
  /** As the repository's row keeps it. */
  #created: ReadonlyMap<number, number> = new Map();
  #known: unknown = {};
  #intended: ReadonlyMap<string, number> = new Map();
  /** What was written into the row while a reconciliation was under way. */
  #saved: ReadonlyMap<string, number> = new Map();
  /** Called before each request, with how many were sent since it was set. */
  #before: (index: number) => void = () => undefined;
  #sent = 0;

  constructor(stage: Stage, log: Log = silent) {
    liveIn(stage);
    this.#stage = stage;
    this.#log = Object.assign(Object.create(log) as Log, {
      debug: (_: object, said: string) => (this.did = [...this.did, said]),
    });
    this.#probot = this.#start();
    this.#reconcileJob = this.#createJob();
  }

  #createJob() {
    const { clock } = this.#stage;
    const [app = 0] = this.#stage.sandbox.world.state.apps.keys();
    return createReconcileJob({ probot: this.#probot, log: this.#log, clock, planner: draftHere, app });
  }

  #start(): Probot {
    const { sandbox } = this.#stage;
    const [registered] = sandbox.world.state.apps.values();
    if (registered === undefined) throw new Error('no App is registered');
    const config = readConfig(settingsOf(registered, sandbox.url));
    const fetch: Fetch = (url, init) => {
      this.#before(this.#sent++);
      return sandbox.fetch(url, init);
    };
    return createProbot(config, { log: silent, fetch: createFetch({ fetch }) });
  }

  /** The process ends and another one starts: no token is at hand. */
  restart(): void {
    this.#probot = this.#start();
    this.#reconcileJob = this.#createJob();
  }

  /** The process is killed before the reconciliation has ended: of what it did the row holds what was written down meanwhile. */
  die(): void {
    this.#created = new Map();
    this.#intended = this.#saved;
  }

  /** The same, and the database is lost with it. */
  forget(): void {
    this.#created = new Map();
    this.#known = {};
    this.#intended = new Map();
  }

  /** Something that happens before the request with that index, counted from now. */
  before(happens: (index: number) => void): void {
    this.#sent = 0;
    this.#before = happens;
  }

  /** One reconciliation. What it created is noted, also where it fails. */
  async reconcile(): Promise<void> {
    const created = new Map(this.#created);
    const known = parseKnown(this.#known);
    const times = new Map(this.#intended);
    this.#saved = this.#intended;
    this.did = [];
    const save = () => {
      this.#saved = new Map([...this.#saved, ...times]);
      return Promise.resolve();
    };
    try {
      const job = { ...this.#job(known), intended: { times, save } };
      await this.#reconcileJob(job, created);
    } finally {
      this.#created = created;
      this.#intended = times;
      this.#known = JSON.parse(JSON.stringify(known)) as unknown;
    }
  }

  #job(known: Known): Omit<ReconcileJob, 'intended'> {
    const { at, clock } = this.#stage;
    const kept = {
      status: 'tracked' as const,
      created: this.#created,
      intended: this.#intended,
      seenAt: new Date(clock.now()),
    };
    const repository = { ...this.#ref(), ...at, ...kept };
    return {
      repository,
      pace: this.#pace,
      assertOurs: () => Promise.resolve(),
      signal: new AbortController().signal,
      askedFor: this.askedFor,
      known,
    };
  }

  #ref() {
    const { sandbox, repository } = this.#stage;
    const [installation] = sandbox.world.state.installations.values();
    return { repositoryId: repository.id, installationId: installation?.id ?? 0 };
  }

  /** Reconciles until there is no next try; waits between two as the queue does. `onFailure` comes before the waiting. */
  async settle(onFailure: () => unknown = () => undefined): Promise<Settled> {
    const { clock } = this.#stage;
    const codes: string[] = [];
    for (let failures = 0; ;) {
      try {
        await this.reconcile();
        return { end: 'done', reconciliations: codes.length + 1, codes };
      } catch (error) {
        codes.push(error instanceof MilepostError ? error.code : String(error));
        await onFailure();
        const again = requeueAfter(error, { failures, now: clock.now() });
        if (again === undefined) return { end: endOf(error), reconciliations: codes.length, codes };
        failures = again.failures;
        await clock.sleep(again.delayMs);
      }
    }
  }

  /** A token is at hand afterwards. */
  async warm(): Promise<void> {
    await this.#ask((github) => github.request('GET /rate_limit', {}));
  }

  async #ask<Answer>(question: (github: GitHub) => Promise<Answer>): Promise<Answer> {
    const { clock } = this.#stage;
    const { installationId } = this.#ref();
    return await withInstallation({ probot: this.#probot, installationId, clock }, (octokit) =>
      question(connect(octokit, { clock })),
    );
  }

  /** Settles once more; then there is nothing left to do. A reconciliation whose plan is empty shows that itself. */
  async expectRest(where?: string): Promise<void> {
    expect((await this.settle()).end, where).toBe('done');
    if (this.did.length > 0) expect((await this.planned()).actions, where).toEqual([]);
  }

  /** What there is still to do, for who knows nothing of the repository; there must be a roadmap. */
  async planned(): Promise<Plan> {
    const { at, clock } = this.#stage;
    const planned = await this.#ask((github) => planAgain({ github, at, clock }));
    if (planned.status !== 'planned') throw new Error(`no plan: ${planned.status}`);
    return planned.plan;
  }
}

function endOf(error: unknown): End {
  if (!(error instanceof MilepostError)) throw error;
  if (error.code === 'not-found' || error.code === 'not-installed') return 'gone';
  return error.retryable ? 'dead' : 'stuck';
}
