// Every request of the first sync fails once in every way. The end is the same, and no write is repeated blindly.
import { FIRST_SYNC } from './wire/scenes.ts';
import { describeSweep } from './wire/sweep.ts';

describeSweep([FIRST_SYNC]);
