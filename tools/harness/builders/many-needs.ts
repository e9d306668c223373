// A roadmap in which much waits for much.
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { aPhase, aRoadmap, aTracker, anItem } from './roadmap.ts';

/** So many others an item needs at most. */
const MOST = 10;

/** A phase of tasks that need so many others, each those before it, up to ten; GitHub is to know. */
export function withNeeds(count: number): Roadmap {
  const needs: string[][] = [];
  for (let left = count; left > 0 || needs.length === 0;) {
    const before = needs.map((_, index) => `task-${index}`).slice(-MOST);
    const taken = before.slice(0, Math.max(0, left));
    needs.push(taken);
    left -= taken.length;
  }
  const items = needs.map((own, index) => anItem({ title: `Task ${index}`, kind: 'task', needs: own }));
  return aRoadmap({ tracker: aTracker({ dependencies: 'on' }), phases: [aPhase({ items })] });
}
