// A thread that plans, with two mistakes planted: a step that never ends, and one that takes all memory.
import carryOut, { type PlannerTask } from '../../src/app/planner/planner-thread.ts';

export default function carryOutPlanted(task: PlannerTask): unknown {
  const { step, input } = task;
  if (step === 'planRepository') {
    const { title } = (input[0] as { roadmap: { title: string } }).roadmap;
    // Time counts from here: also memory may take long to fill.
    task.begun.postMessage('begun');
    while (title === 'Spins');
    const eaten: unknown[] = [];
    while (title === 'Eats') eaten.push(Array.from({ length: 1000 }, () => ({ eaten })));
  }
  return carryOut(task);
}
