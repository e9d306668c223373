// The steps that read what others wrote: a roadmap, Markdown, what GitHub says of a repository. Each is pure, and somebody
// else may carry it out: the App does in threads of their own, the command line right here.
import { draftRoadmap } from './draft.ts';
import { glimpseRoadmap } from './roadmap/read/glimpse.ts';
import { extendsOf, parseRoadmap } from './roadmap/parse.ts';
import type { Plan } from './tracker/action.ts';
import { type MistakesInput, planGone, planMistakes } from './tracker/plan/plan-mistakes.ts';
import { planRepository } from './tracker/plan/plan.ts';

/** Values in, values out, all of which can be copied into another thread. */
export const STEPS = {
  extendsOf,
  parseRoadmap,
  planRepository,
  planWrong,
  planGone,
  draftRoadmap,
};

type Steps = typeof STEPS;

export type Planner = {
  readonly [Step in keyof Steps]: (
    ...input: Readonly<Parameters<Steps[Step]>>
  ) => Promise<Awaited<ReturnType<Steps[Step]>>>;
};

/** Carries each step out at once, in this thread. */
export const planHere: Planner = plannerOf(
  async (step, input) => await (STEPS[step] as (...given: readonly unknown[]) => unknown)(...input),
);

/** A planner that has its steps carried out by `run`. */
export function plannerOf(run: (step: keyof Steps, input: readonly unknown[]) => Promise<unknown>): Planner {
  const steps = Object.keys(STEPS) as (keyof Steps)[];
  return Object.fromEntries(
    steps.map((step) => [step, (...input: readonly unknown[]) => run(step, input)]),
  ) as Planner;
}

/** The plan for a roadmap that has mistakes. */
function planWrong(source: Uint8Array, wrong: Omit<MistakesInput, 'glimpse'>): Plan {
  return planMistakes({ ...wrong, glimpse: glimpseRoadmap(source) });
}
