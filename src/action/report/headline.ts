// How a run ended, in one sentence.
import { ROADMAP_PATHS } from '../../github/places.ts';
import { count, sentence } from '../../preview/values.ts';
import type { RunReport } from '../reconcile-run.ts';

export function headlineOf({ status, isDryRun, actions, problems, path, plan, stopped }: RunReport): string {
  const changes = count(actions.length, 'change');
  switch (status) {
    case 'no-roadmap':
      return `There is no roadmap yet. Write one as ${ROADMAP_PATHS[0]}, push it, and Milepost sets it up.`;
    case 'invalid':
      return `${path} has ${count(problems.length, 'mistake')}. What is there stays as it is until ${problems.length === 1 ? 'it is' : 'they are'} fixed.`;
    case 'stopped':
      return `${actions.length === 0 ? 'Nothing was changed' : `${changes} ${actions.length === 1 ? 'was' : 'were'} made`}, then it stopped: ${sentence(stopped?.why ?? '')}`;
    case 'done':
      if (isDryRun)
        return actions.length === 0
          ? 'A dry run: nothing to do.'
          : `A dry run: ${changes} would be made, and nothing was.`;
      if (plan?.isHeld === true)
        return 'So much would be taken out at once that Milepost asks first: see below.';
      return actions.length === 0
        ? 'Everything is up to date.'
        : `${changes} ${actions.length === 1 ? 'was' : 'were'} made.`;
  }
}
