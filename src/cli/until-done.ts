// Reconciles with a person watching: waits and goes on where GitHub asks it to slow down.
import { type Reconciled, type ReconcileInput, reconcile } from '../reconcile.ts';
import { createRetry } from '../retry.ts';
import type { Io } from './io.ts';
import type { ProgressLine } from './progress-line.ts';

/** What is done stays done, so going on after a failure is just another reconciliation. */
export async function untilDone(input: ReconcileInput, line: ProgressLine, io: Io): Promise<Reconciled> {
  const retry = createRetry(io.clock);
  for (;;) {
    try {
      return await reconcile(input);
    } catch (error) {
      const delay = retry.delay(error);
      if (delay === undefined || io.interrupted.aborted) {
        line.end();
        throw error;
      }
      const why = error instanceof Error ? error.message : String(error);
      line.show(`${why}. Going on in ${Math.ceil(delay / 1000)} s.`);
      await io.clock.sleep(delay, io.interrupted);
    }
  }
}
