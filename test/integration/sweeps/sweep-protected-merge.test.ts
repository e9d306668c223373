// Every request fails once in every way where the files go into a pull request that is there already.
import { PROTECTED_MERGE } from './wire/scenes.ts';
import { describeSweep } from './wire/sweep.ts';

describeSweep([PROTECTED_MERGE]);
