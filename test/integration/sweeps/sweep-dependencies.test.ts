// Every request fails once in every way, where needs are GitHub's own dependencies: the first sync, and a new version of what needs what.
import { FIRST_TIES, TIES_CHANGED } from './wire/scenes.ts';
import { describeSweep } from './wire/sweep.ts';

describeSweep([FIRST_TIES, TIES_CHANGED]);
