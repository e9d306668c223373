// A new pace asked for where the Action's token may open no pull request: the answer names what to turn on, and nothing is left halfway.
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { Learner, WORKFLOW } from '../../harness/action/workflow-runs.ts';

const PATH = '.github/workflows/milepost.yml';
const ROADMAP =
  'version: 1\ntitle: Short\nstart: 2027-01-01\nphases:\n  - title: All\n    due: 2027-03-01\n    items:\n      - task: SQL\n';

let learner: Learner;

beforeEach(async () => {
  learner = await Learner.begin();
});

afterEach(() => learner.end());

const pulls = () => learner.repository.issues.filter(({ pull }) => pull?.head === 'milepost/repace');

/** Asks on the item's issue, and lets all runs that come of it end. Gives the reactions, and our last answer. */
async function ask() {
  const { repository, actor, sandbox } = learner;
  const [issue] = learner.issues;
  if (issue === undefined) throw new Error('no issue');
  const body = '/milepost repace shift 3 weeks';
  const comment = actions.createComment(sandbox.world, { repository, actor, issue, body });
  learner.pass(5000);
  learner.push({ 'notes.md': `${comment.id}` });
  const ran = await learner.runAll();
  expect(ran.map(({ code }) => code)).toEqual(ran.map(() => 0));
  const answer = issue.comments.findLast(({ authorLogin }) => authorLogin.endsWith('[bot]'))?.body;
  return { answer, reactions: comment.reactions.map(({ content }) => content) };
}

test.each([
  ['the setting', WORKFLOW, 'Allow GitHub Actions to create and approve pull requests'],
  [
    'the permission',
    WORKFLOW.replace('pull-requests: write', 'pull-requests: read'),
    '`pull-requests: write`',
  ],
])('%s is named, and asked again it is there', async (name, workflow, words) => {
  learner.repository.actions.mayCreatePulls = name === 'the permission';
  learner.push({ [PATH]: workflow, '.github/roadmap.yml': ROADMAP });
  await learner.runAll();
  const first = await ask();
  expect(first.answer).toContain(words);
  expect(first.reactions).toContain('rocket');
  expect(pulls()).toEqual([]);
  expect(learner.file('.github/roadmap.yml', 'milepost/repace')).toContain('due: 2027-03-22');
  learner.push({ 'notes.md': 'Mine.\n' });
  const later = await learner.runAll();
  expect(later.map(({ outputs }) => outputs['changed'])).toEqual(['false']);

  learner.repository.actions.mayCreatePulls = true;
  learner.push({ [PATH]: WORKFLOW });
  await learner.runAll();
  const second = await ask();
  expect(pulls()).toHaveLength(1);
  expect(second.answer).toContain(`The new dates are in #${pulls()[0]?.number ?? 0}.`);
});

test('where the token may write no file, either, the answer says so, and all else goes on', async () => {
  const readOnly = WORKFLOW.replace('contents: write', 'contents: read');
  const roadmap = ROADMAP.replace('phases:', 'tracker:\n  readme: issue\nphases:');
  learner.repository.actions.mayCreatePulls = true;
  learner.push({ [PATH]: readOnly, '.github/roadmap.yml': roadmap });
  await learner.runAll();
  const first = await ask();
  expect(first.answer).toContain('`contents: write`');
  expect(pulls()).toEqual([]);
  learner.push({ [PATH]: WORKFLOW });
  await learner.runAll();
  expect((await ask()).answer).toContain(`The new dates are in #${pulls()[0]?.number ?? 0}.`);
});
