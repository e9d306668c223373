// Every request of a reconciliation fails once in every way: after a merge, and where there is nothing to do.
import { CLOSED_BY_GITHUB, CLOSED_BY_US, NOTHING_TO_DO, PHASE_COMPLETE } from './wire/scenes.ts';
import { describeSweep } from './wire/sweep.ts';

describeSweep([NOTHING_TO_DO, CLOSED_BY_GITHUB, CLOSED_BY_US, PHASE_COMPLETE]);
