// Every request fails once in every way: what an item needs changed, where needs are GitHub's own dependencies.
import { TIES_CHANGED } from './wire-scenes.ts';
import { describeSweep } from './wire-sweep.ts';

describeSweep([TIES_CHANGED]);
