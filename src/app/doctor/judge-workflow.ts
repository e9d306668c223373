// What the doctor says of a workflow that runs Milepost. Pure.
import type { Check } from './check.ts';
import type { OurWorkflow, ReadableWorkflow } from './workflow-file.ts';

/** https://docs.github.com/rest/actions/workflows#get-a-workflow */
const STATES: Readonly<Record<string, { readonly says: string; readonly hint: string }>> = {
  disabled_inactivity: {
    says: 'is off: GitHub turned it off after 60 days without activity',
    hint: 'Turn it on in the tab Actions, or with "gh workflow enable". Give the schedule a file of its own: then nothing else is turned off with it.',
  },
  disabled_manually: {
    says: 'is off: somebody turned it off',
    hint: 'Turn it on in the tab Actions, or with "gh workflow enable".',
  },
  disabled_fork: { says: 'is off, as all are in a fork', hint: 'Turn workflows on in the tab Actions.' },
};

/** Whether it can be read, and is on. */
export function judgeState({ path, state, file }: OurWorkflow): readonly Check[] {
  const name = 'workflow';
  if (!file.isRead)
    return [
      {
        name,
        ok: false,
        says: `${path} cannot be read: ${file.why}`,
        hint: 'milepost init --action writes it anew.',
      },
    ];
  if (state === 'active') return [{ name, ok: true, says: `${path} is on` }];
  const { says, hint } = STATES[state] ?? { says: `is ${state}`, hint: 'Turn it on in the tab Actions.' };
  return [{ name, ok: false, says: `${path} ${says}`, hint }];
}

/** Whether a push starts one of them, and the clock one in a file of its own. */
export function judgeTriggers(workflows: readonly ReadableWorkflow[]): Check {
  const name = 'events';
  const events = new Set(workflows.flatMap(({ file }) => file.events));
  const hint = 'milepost init --action writes workflows that have it.';
  if (!events.has('push'))
    return { name, ok: false, says: 'no push starts Milepost, so merges are not seen', hint };
  if (!events.has('schedule'))
    return {
      name,
      ok: false,
      says: 'no workflow runs on a schedule, so what no event tells of is missed',
      hint,
    };
  const both = workflows.find(({ file }) => file.events.includes('schedule') && file.events.includes('push'));
  if (both !== undefined)
    return {
      ...{ name, ok: false, says: `${both.path} runs at a push and on a schedule` },
      hint: 'Give the schedule a file of its own: after 60 days without activity GitHub turns off the whole file that has one.',
    };
  return { name, ok: true, says: [...events].join(', ') };
}

/** Whether its token may write what Milepost writes. */
export function judgePermissions(
  { path, file }: ReadableWorkflow,
  byDefault: 'read' | 'write' | undefined,
): Check {
  const name = 'permissions';
  const { missing } = file;
  if (missing?.length === 0 || (missing === undefined && byDefault === 'write'))
    return { name, ok: true, says: `${path} may write contents, issues and pull requests` };
  const says =
    missing === undefined ? `${path} says nothing of permissions` : `${path} lacks: ${missing.join(', ')}`;
  return {
    ...{ name, ok: false, says },
    hint: 'Write under "permissions:" contents: write, issues: write, pull-requests: write.',
  };
}

interface Run {
  readonly conclusion: string | null;
  readonly created_at: string;
  readonly html_url: string;
}

/** How its last run ended that is not about a pull request. */
export function judgeLastRun({ path, file }: ReadableWorkflow, run: Run | undefined): Check {
  const name = 'last run';
  if (run === undefined && !file.events.includes('push'))
    return { name, ok: true, says: `${path} has not run yet` };
  if (run === undefined)
    return {
      ...{ name, ok: false, says: `${path} has not run to its end` },
      hint: 'Push something, or start it in the tab Actions. One that waits for minutes or approval shows there.',
    };
  const { conclusion, created_at: at, html_url: url } = run;
  if (conclusion === 'success') return { name, ok: true, says: `${path} went well at ${at}` };
  return {
    name,
    ok: false,
    says: `${path} ended with ${conclusion ?? '?'} at ${at}`,
    hint: `See its summary: ${url}`,
  };
}
