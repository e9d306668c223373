// Every request that makes our pages and tells the learning log something fails once in every way: nothing is made or told twice.
import { PAGES_MADE, WEEK_TOLD } from './wire-pages.ts';
import { describeSweep } from '../sweeps/wire/sweep.ts';

describeSweep([PAGES_MADE, WEEK_TOLD]);
