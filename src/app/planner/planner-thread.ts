// The entry of a thread that plans. Knows nothing of GitHub, the database or the environment: values in, values out.
import type { MessagePort } from 'node:worker_threads';
import { ALL_STEPS } from '../../draft.ts';

/** A step to carry out, and where to say that it begins: what waits for a thread is not what takes long. */
export interface PlannerTask {
  readonly step: keyof typeof ALL_STEPS;
  readonly input: readonly unknown[];
  readonly begun: MessagePort;
}

export default function carryOut({ step, input, begun }: PlannerTask): unknown {
  begun.postMessage('begun');
  return (ALL_STEPS[step] as (...given: readonly unknown[]) => unknown)(...input);
}
