// The steps that read what others wrote: a roadmap, what GitHub says of a repository. Each is pure, and somebody
// else may carry it out: the App does in threads of their own, the command line right here.
import { glimpseRoadmap } from './roadmap/read/glimpse.ts';
import { extendsOf, parseRoadmap } from './roadmap/parse.ts';
import type { Plan } from './tracker/plan/plan.ts';
import { type MistakesInput, planGone, planMistakes } from './tracker/plan/plan-mistakes.ts';
import { planRepository } from './tracker/plan/plan-repository.ts';

/** Values in, values out, all of which can be copied into another thread. */
export const STEPS = {
  extendsOf,
  parseRoadmap,
  planRepository,
  planWrong,
  planGone,
};

type Table = Readonly<Record<string, (...input: never[]) => unknown>>;

/** Steps that somebody carries out. */
export type Carried<Steps extends Table> = {
  readonly [Step in keyof Steps]: (
    ...input: Readonly<Parameters<Steps[Step]>>
  ) => Promise<Awaited<ReturnType<Steps[Step]>>>;
};

export type Planner = Carried<typeof STEPS>;

/** Carries each step out at once, in this thread. */
export const planHere: Planner = carryHere(STEPS);

/** Each step of the table, carried out at once, in this thread. */
export function carryHere<Steps extends Table>(steps: Steps): Carried<Steps> {
  return carryBy(
    steps,
    // eslint-disable-next-line @typescript-eslint/require-await -- What a step throws is to be a rejection.
    async (step, input) => (steps[step] as (...given: readonly unknown[]) => unknown)(...input),
  );
}

/** Each step of the table, carried out by `run`. */
export function carryBy<Steps extends Table>(
  steps: Steps,
  run: (step: keyof Steps, input: readonly unknown[]) => Promise<unknown>,
): Carried<Steps> {
  const carried: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.keys(steps).map((step) => [step, (...input: readonly unknown[]) => run(step, input)]),
  );
  return carried as Carried<Steps>;
}

/** The plan for a roadmap that has mistakes. */
function planWrong(source: Uint8Array, wrong: Omit<MistakesInput, 'glimpse'>): Plan {
  return planMistakes({ ...wrong, glimpse: glimpseRoadmap(source) });
}
