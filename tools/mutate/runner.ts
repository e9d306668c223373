// How Vitest runs tests on mutants. With TRY_MUTANTS each test, once it has passed, is run again at once with
// each mutant that it reaches: nothing has to be loaded for that, so most mutants are noticed within milliseconds.
import { setTimeout as sleep } from 'node:timers/promises';
import { VitestTestRunner } from 'vitest/runners';
import { addNoticed, readNoticed } from './noticed.ts';

type Test = Parameters<VitestTestRunner['onAfterTryTask']>[0];
type Cancel = Parameters<VitestTestRunner['cancel']>;
type Import = Parameters<VitestTestRunner['importFile']>;

/** What mutated code reads and writes while it runs (Stryker's `INSTRUMENTER_CONSTANTS`). */
interface Mutation {
  activeMutant?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  readonly currentTestId?: string | undefined;
  readonly mutantCoverage?: { readonly perTest: Record<string, Hits> };
}

/** How often each mutant's place was reached. */
type Hits = Record<string, number>;

/** A mutant that reaches so many times more places than the code itself does not end. */
const ENDLESS = 200;
/** Tests that take longer, in milliseconds, are left to mutants that are tried alone: they take all that a limit lets through. */
const QUICK = 100;
/** For so long is a mutant tried, in milliseconds: alone it takes about as long. */
const PATIENCE = 1000;
/** After so long, in milliseconds, a quick test waits for what a mutant keeps from coming. */
const IN_VAIN = 3000;

export default class MutantsAtOnce extends VitestTestRunner {
  #ended = false;
  /** A run that is cut off goes on where it was. */
  readonly #noticed = new Set(process.env['TRY_MUTANTS'] === undefined ? [] : readNoticed().keys());

  readonly #spent = new Map<string, number>();

  override cancel(...reason: Cancel): void {
    this.#ended = true;
    super.cancel(...reason);
  }

  /** Vitest itself would still load each file that is left when a test has failed, which takes longer than the tests themselves. */
  override importFile(...[path, source]: Import): unknown {
    return this.#ended && source === 'collect' ? undefined : super.importFile(path, source);
  }

  /** After a test, before what its hooks do then. */
  async onTaskFinished(test: Test): Promise<void> {
    const { state, startTime = 0 } = test.result ?? {};
    const isQuick = Date.now() - startTime <= QUICK;
    if (process.env['TRY_MUTANTS'] !== undefined && isQuick && state === 'pass') await this.#tryMutants(test);
  }

  async #tryMutants(test: Test): Promise<void> {
    const { currentTestId: id = '', mutantCoverage: { perTest } = {} } = this.#mutation;
    const hits = perTest?.[id];
    if (perTest === undefined || hits === undefined) return;
    for (const [mutant, count] of Object.entries(hits)) {
      const spent = this.#spent.get(mutant) ?? 0;
      if (this.#noticed.has(mutant) || spent > PATIENCE) continue;
      const start = performance.now();
      perTest[id] = endingHits(hits);
      this.#activate(mutant, count);
      const noticed = await this.#fails(test);
      perTest[id] = endingHits(hits);
      this.#activate();
      this.#spent.set(mutant, spent + performance.now() - start);
      if (!noticed) continue;
      // A mutant has left something behind, with which this test fails without it, too: what fails now proves nothing.
      if (await this.#fails(test)) break;
      this.#noticed.add(mutant);
      addNoticed({ mutant, test: id });
    }
    perTest[id] = hits;
  }

  #activate(mutant?: string, count = 0): void {
    Object.assign(this.#mutation, { activeMutant: mutant, hitCount: 0, hitLimit: ENDLESS * (count + 1) });
  }

  async #fails(test: Test): Promise<boolean> {
    const over = new AbortController();
    try {
      super.onBeforeTryTask(test);
      const isOver = Promise.resolve(VitestTestRunner.getTestFn(test)()).then(() => true);
      if (!(await Promise.race([isOver, sleep(IN_VAIN, false, { ref: false, signal: over.signal })])))
        return true;
      super.onAfterTryTask(test);
      return false;
    } catch {
      return true;
    } finally {
      over.abort();
    }
  }

  get #mutation(): Mutation {
    return (
      (globalThis as unknown as Record<string, Mutation>)[String(this.injectValue('globalNamespace'))] ?? {}
    );
  }
}

/** Counts apart from `hits`, and ends what does not end by itself. */
function endingHits(hits: Hits): Hits {
  let left = ENDLESS * (1000 + Object.values(hits).reduce((sum, count) => sum + count, 0));
  return new Proxy<Hits>(
    {},
    {
      set() {
        left -= 1;
        if (left < 0) throw new Error('This does not end.');
        return true;
      },
    },
  );
}
