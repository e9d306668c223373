// Every request of the first sync fails once in every way where the files go into a pull request.
import { PROTECTED } from './wire/scenes.ts';
import { describeSweep } from './wire/sweep.ts';

describeSweep([PROTECTED]);
