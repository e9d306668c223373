// From the installation to the first sync: what a learner sees of the offer, and what the App logs and asks GitHub for.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../tools/sandbox/actions/index.ts';
import type { Issue } from '../../tools/sandbox/world/state.ts';
import { Running, reconciliations } from './running.ts';

const ROADMAP_MD = `# Cooking

## Phase 1: Basics

- Hold a knife
- Make a broth
- Bake a loaf

## Phase 2: Beyond

- Make a roux
- Ferment something
- Cook for ten
`;

let running: Running;

beforeEach(async () => {
  running = await Running.start();
  running.push('.github/roadmap.yml', null);
});

afterEach(async () => {
  await running.close();
});

// What reconciliations of a repository without a roadmap ask for.
const OFFER = ['Observe', 'Texts', 'Onboarding', 'Texts', 'git/create-ref', 'Commit', 'pulls/create'];
const NEW_OFFER = ['Observe', 'Onboarding', 'Texts', 'Commit', 'pulls/update'];
const NOTHING_NEW = ['Observe', 'Onboarding'];

/** Without those of the check of the offer, which checks.test.ts has. */
async function during(cause: () => unknown, idle = NOTHING_NEW): Promise<readonly (readonly string[])[]> {
  const requests = await running.during(cause);
  expect(requests.every(({ status }) => (status ?? 500) < 400)).toBe(true);
  const ofCheck = /^(?:Pull$|checks\/|apps\/create-installation-access-token$)/;
  return reconciliations(
    requests.filter(({ operation }) => !ofCheck.test(operation)),
    idle,
  );
}

function pulls(): readonly Issue[] {
  return running.repository.issues.filter(({ pull }) => pull !== null);
}

function pull(): Issue {
  const [first, second] = pulls();
  if (first === undefined || second !== undefined) throw new Error(`${pulls().length} pull requests`);
  return first;
}

describe('the App is installed on a repository without a roadmap', () => {
  it('offers one out of its Markdown; merged, the first sync runs; nothing else is asked of GitHub', async () => {
    running.push('ROADMAP.md', ROADMAP_MD);
    expect(await during(() => running.install())).toEqual([OFFER]);
    expect(running.logged.join('\n')).toContain('offered a first roadmap');

    expect(await during(() => running.push('notes.md', 'Hello'))).toEqual([NOTHING_NEW]);
    const more = ROADMAP_MD.replace('- Bake a loaf', '- Bake two loaves');
    expect(await during(() => running.push('ROADMAP.md', more))).toEqual([NEW_OFFER]);

    const { repository, learner: actor, sandbox } = running;
    await running.during(() => actions.mergePull(sandbox.world, { repository, actor, issue: pull() }));
    expect(running.issues.map(({ title }) => title)).toContain('Bake two loaves');
    expect(running.issues).toHaveLength(6);
    expect(running.readme()).toContain('0 of 6');
    expect(await running.leftovers()).toEqual([]);
    expect(await during(() => running.push('notes.md', 'Again'), ['Observe'])).toEqual([['Observe']]);
  });

  it('offers the starter where there is nothing to read', async () => {
    await running.during(() => running.install());
    expect(pull().body).toContain('a small roadmap to begin with');
  });

  it('takes a no for good', async () => {
    await running.during(() => running.install());
    const { repository, learner: actor, sandbox } = running;
    await running.during(() =>
      actions.updatePull(sandbox.world, { repository, actor, issue: pull(), state: 'closed' }),
    );
    expect(await during(() => running.push('ROADMAP.md', ROADMAP_MD))).toEqual([NOTHING_NEW]);
    expect(pull().state).toBe('closed');
    expect(running.issues).toEqual([]);
  });

  it('does nothing in a fork', async () => {
    running.repository.fork = true;
    running.push('ROADMAP.md', ROADMAP_MD);
    expect((await during(() => running.install(), ['Observe'])).at(-1)).toEqual(['Observe']);
    expect(pulls()).toEqual([]);
  });
});
