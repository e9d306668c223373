// Every request fails once in every way where the files go into an existing pull request.
import { PROTECTED_MERGE } from './wire/scenes.ts';
import { describeSweep } from './wire/sweep.ts';

describeSweep([PROTECTED_MERGE]);
