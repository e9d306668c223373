// What people do in a repository while Milepost keeps it, as deeds that a law can pick from.
import * as actions from '../../tools/sandbox/actions/index.ts';
import type { Issue } from '../../tools/sandbox/world/state.ts';
import type { Stage } from '../../tools/harness/stage.ts';

/** Titles that an issue may have had before it is one of ours. */
export const TITLES = [
  'Statistics',
  'SQL',
  'C',
  'C++',
  'Deep work @team #1',
  '🧠',
  'Closes #2 | <b>x</b>',
  'Linear algebra',
];
/** Ids of the items that a merge may name. */
export const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** What people ask for in comments. */
const COMMANDS = [
  ...['/milepost done', '/milepost undo', '/milepost skip no time', '/milepost progress'],
  ...['/milepost done https://example.com/a?b=1#c', '/milepost skip', '/milepost sync', '/milepost help'],
  ...['/milepost dnoe', '/milepost done it', '/milepost status', '/milepost why', '/milepost next'],
];

/** What people do between two reconciliations; `at` picks the thing that it is done to. */
export const DEEDS = {
  close: (stage: Stage, issue: Issue) =>
    setState(stage, issue, { state: 'closed', stateReason: 'completed' }),
  giveUp: (stage: Stage, issue: Issue) =>
    setState(stage, issue, { state: 'closed', stateReason: 'not_planned' }),
  reopen: (stage: Stage, issue: Issue) => setState(stage, issue, { state: 'open' }),
  rename: (stage: Stage, issue: Issue) => change(stage, issue, { title: `${issue.title} (mine)` }),
  addNotes: (stage: Stage, issue: Issue) =>
    change(stage, issue, { body: `My notes.\r\n${issue.body ?? ''}\n- [ ] mine\n` }),
  tick: (stage: Stage, issue: Issue) =>
    change(stage, issue, { body: (issue.body ?? '').replaceAll('- [ ]', '- [x]') }),
  editInside: (stage: Stage, issue: Issue) =>
    change(stage, issue, { body: (issue.body ?? '').replace('-->\n', '-->\nI wrote here.\n') }),
  clearBody: (stage: Stage, issue: Issue) => change(stage, issue, { body: '' }),
  stripLabels: (stage: Stage, issue: Issue) => change(stage, issue, { labels: ['bug'] }),
  leaveMilestone: (stage: Stage, issue: Issue) => change(stage, issue, { milestone: null }),
  copyIssue: (stage: Stage, issue: Issue) => open(stage, { title: 'A copy', body: issue.body ?? '' }),
  openForeign: (stage: Stage) => open(stage, { title: 'My own errand', body: 'Buy paper.' }),
  openAlike: (stage: Stage, _issue: Issue, index: number) =>
    open(stage, {
      title: ` ${(TITLES[index % TITLES.length] ?? '').toUpperCase()}! `,
      body: 'Had this before.',
    }),
  forge: (stage: Stage) => {
    const body = '<!-- milepost:item id=a sum=0 -->\nmine now\n<!-- milepost:end -->';
    actions.createIssue(world(stage), {
      repository: stage.repository,
      actor: stage.stranger,
      title: 'Hello',
      body,
    });
  },
  block: (stage: Stage, issue: Issue, index: number) => {
    const blocker = stage.issues[(index + 1) % stage.issues.length];
    if (blocker === undefined || blocker === issue || issue.blockerIds.includes(blocker.id)) return;
    if (blocker.blockerIds.includes(issue.id)) return;
    const { repository, learner: actor } = stage;
    actions.addBlockedBy(world(stage), { repository, actor, issue, blockerId: blocker.id });
  },
  unblock: (stage: Stage, issue: Issue) => {
    const { repository, learner: actor } = stage;
    for (const blockerId of issue.blockerIds)
      actions.removeBlockedBy(world(stage), { repository, actor, issue, blockerId });
  },
  closeMilestone: (stage: Stage, _issue: Issue, index: number) =>
    setMilestone(stage, index, { state: 'closed' }),
  reopenMilestone: (stage: Stage, _issue: Issue, index: number) =>
    setMilestone(stage, index, { state: 'open' }),
  renameMilestone: (stage: Stage, _issue: Issue, index: number) =>
    setMilestone(stage, index, { title: `Mine ${index}` }),
  merge: (stage: Stage, issue: Issue, index: number) => merge(stage, `Closes #${issue.number}`, index),
  complete: (stage: Stage, _issue: Issue, index: number) =>
    merge(stage, `Completes: ${IDS[index % IDS.length] ?? ''}`, index),
  command: (stage: Stage, issue: Issue, index: number) => {
    const body = COMMANDS[index % COMMANDS.length] ?? '';
    actions.createComment(world(stage), {
      ...{ repository: stage.repository, actor: stage.learner, issue, body },
    });
  },
  editReadme: (stage: Stage, _issue: Issue, index: number) =>
    stage.push({ 'README.md': `Line ${index}\r\n${stage.file('README.md') ?? ''}` }),
  dropReadme: (stage: Stage) => {
    if (stage.file('README.md') !== undefined) stage.push({ 'README.md': null });
  },
} satisfies Record<string, (stage: Stage, issue: Issue, index: number) => unknown>;

export type Deed = keyof typeof DEEDS;

function world(stage: Stage) {
  return stage.sandbox.world;
}

function change(
  stage: Stage,
  issue: Issue,
  fields: { title?: string; body?: string; labels?: string[]; milestone?: null },
) {
  actions.updateIssue(world(stage), { repository: stage.repository, actor: stage.learner, issue, ...fields });
}

function setState(
  stage: Stage,
  issue: Issue,
  fields: { state: 'open' | 'closed'; stateReason?: 'completed' | 'not_planned' },
) {
  actions.updateIssue(world(stage), { repository: stage.repository, actor: stage.learner, issue, ...fields });
}

function open(stage: Stage, issue: { title: string; body: string }) {
  actions.createIssue(world(stage), { repository: stage.repository, actor: stage.learner, ...issue });
}

function setMilestone(stage: Stage, index: number, fields: { state?: 'open' | 'closed'; title?: string }) {
  const milestone = stage.repository.milestones[index % Math.max(1, stage.repository.milestones.length)];
  if (milestone === undefined) return;
  const { repository, learner: actor } = stage;
  actions.updateMilestone(world(stage), { repository, actor, milestone, ...fields });
}

function merge(stage: Stage, body: string, index: number): void {
  const { repository, learner: actor } = stage;
  const branch = `work-${repository.nextIssueNumber}`;
  const base = repository.defaultBranch;
  actions.setBranch(world(stage), { repository, actor, branch, oid: repository.branches.get(base) ?? '' });
  const files = [{ path: `work/${IDS[index % IDS.length] ?? ''}/${branch}.txt`, content: branch }];
  actions.commitFiles(world(stage), { repository, actor, branch, message: 'Work', files });
  const pull = actions.openPull(world(stage), { repository, actor, title: branch, body, head: branch, base });
  actions.mergePull(world(stage), { repository, actor, issue: pull });
}
