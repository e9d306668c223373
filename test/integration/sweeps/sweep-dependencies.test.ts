// Every request fails once in every way: what an item needs changed, where needs are GitHub's own dependencies.
import { TIES_CHANGED } from './wire/wire-scenes.ts';
import { describeSweep } from './wire/wire-sweep.ts';

describeSweep([TIES_CHANGED]);
