// Every request of a check fails once in every way: the same end, and nothing doubled.
import { A_CHECK, A_CHECK_OF_MISTAKES } from './wire/checks.ts';
import { describeSweep } from './wire/sweep.ts';

describeSweep([A_CHECK, A_CHECK_OF_MISTAKES]);
