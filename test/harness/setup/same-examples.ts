// Laws are tried with the same examples each time, so that a change is judged by itself. Others are looked for with
// `FC_SEED=random npm test`, or with a number; fast-check prints the seed of what it finds.
import fc from 'fast-check';

const { FC_SEED: seed = '1' } = process.env;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
