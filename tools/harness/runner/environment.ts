// What a runner gives a step: variables, files, inputs. As GitHub's own does.
// https://docs.github.com/actions/reference/workflows-and-actions/variables

import { parse } from 'yaml';
import { fillIn } from '../../sandbox/workflows/expression.ts';
import type { TakenRun } from '../../sandbox/workflows/runs.ts';

/** Where the files of one step are. */
export interface StepFiles {
  readonly event: string;
  readonly output: string;
  readonly summary: string;
  readonly workspace: string;
  readonly temp: string;
}

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string } | null>>;
}

/** The step's environment. Of what the machine has, it gets its paths alone; the token comes as an input. */
export function environmentOf(taken: TakenRun, files: StepFiles, manifest: string): Record<string, string> {
  const { run, repository, url } = taken;
  const [owner = ''] = repository.split('/');
  const branch = run.ref.replace(/^refs\/(?:heads|pull)\//, '');
  const isPull = run.event === 'pull_request';
  return {
    ...{ CI: 'true', GITHUB_ACTIONS: 'true', HOME: files.temp, PATH: process.env['PATH'] ?? '' },
    ...{ RUNNER_TEMP: files.temp, RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64', RUNNER_NAME: 'GitHub Actions 1' },
    ...{ GITHUB_EVENT_NAME: run.event, GITHUB_EVENT_PATH: files.event, GITHUB_WORKSPACE: files.workspace },
    ...{ GITHUB_OUTPUT: files.output, GITHUB_STEP_SUMMARY: files.summary },
    ...{ GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql`, GITHUB_SERVER_URL: url },
    ...{ GITHUB_REPOSITORY: repository, GITHUB_REPOSITORY_OWNER: owner, GITHUB_ACTOR: run.actorLogin },
    ...{ GITHUB_REF: run.ref, GITHUB_REF_NAME: branch, GITHUB_REF_TYPE: 'branch', GITHUB_SHA: run.headSha },
    ...{ GITHUB_HEAD_REF: isPull ? run.headBranch : '', GITHUB_BASE_REF: isPull ? 'main' : '' },
    ...{ GITHUB_RUN_ID: String(run.id), GITHUB_RUN_NUMBER: String(run.number), GITHUB_RUN_ATTEMPT: '1' },
    ...{ GITHUB_WORKFLOW: run.name, GITHUB_JOB: 'milepost', GITHUB_ACTION: '__milepost_milepost' },
    GITHUB_WORKFLOW_REF: `${repository}/${run.path}@${run.ref}`,
    ...inputsOf(taken, manifest),
  };
}

/** `dry-run` is INPUT_DRY-RUN: in capitals, blanks become underscores, hyphens stay. */
function inputsOf({ steps, token }: TakenRun, manifest: string): Record<string, string> {
  const { inputs } = parse(manifest) as Manifest;
  const given = steps[0]?.with ?? {};
  const odd = Object.keys(given).filter((name) => !(name in inputs));
  // The runner warns; whoever writes a test is mistaken.
  if (odd.length > 0) throw new Error(`The action has no input ${odd.join(', ')}`);
  const contexts = { github: { token } };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? fillIn(input?.default ?? '', contexts),
    ]),
  );
}
