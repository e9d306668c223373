// kill -9 before and after every write of a first sync.
import type { Experiment } from '../../harness/processes/experiment.ts';
import { killAtWrites } from '../../harness/scenarios/kill-at-writes.ts';

export const killAtWritesExperiments: readonly Experiment[] = [
  { name: 'kill-at-writes/embedded', run: (context) => killAtWrites('embedded', context) },
  { name: 'kill-at-writes/postgres', run: (context) => killAtWrites('postgres', context) },
];
