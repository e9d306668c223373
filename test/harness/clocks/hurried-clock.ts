// A clock for pg-boss that asks ten times as often for what is due, and whether its jobs are still its own: a test need not
// wait for its next poll.
import type { Clock as BossClock } from 'pg-boss';

export const hurriedClock: BossClock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms / 10),
  setInterval: (run, ms) => setInterval(run, ms / 10),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
};
