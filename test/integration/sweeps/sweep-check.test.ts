// Every request of a check fails once in every way: the same end, and nothing doubled.
import { A_CHECK, A_CHECK_OF_MISTAKES } from './wire/wire-checks.ts';
import { describeSweep } from './wire/wire-sweep.ts';

describeSweep([A_CHECK, A_CHECK_OF_MISTAKES]);
