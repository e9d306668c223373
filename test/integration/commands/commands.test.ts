// Commands in comments: what each does, who is heard, and that planning again finds nothing left to do.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import type { Stage } from '../../../tools/harness/stage.ts';
import { aTalkingStage, answers, say, sayAs, signs } from '../../harness/commands.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await aTalkingStage();
});

afterEach(async () => {
  expect((await stage.planned()).actions).toEqual([]);
  stage.sandbox.assertClean();
});

describe('done', () => {
  it('closes the item, keeps the address, and shows it in the README', async () => {
    const comment = say(stage, 'SQL', '/milepost done https://example.com/certificate?id=7\nIt was fun.');
    const requests = await stage.requests(() => stage.reconcile());
    expect(stage.issue('SQL')).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect([signs(comment), answers(stage.issue('SQL'))]).toEqual(['🚀', []]);
    expect(stage.file('README.md')).toContain('shown by [example.com](https://example.com/certificate?id=7)');
    expect(requests.map(({ operation }) => operation)).toEqual([
      'Observe',
      'issues/update',
      'reactions/create-for-issue-comment',
      'Commit',
    ]);
    stage.pass(120_000);
    await stage.reconcile();
    expect((await stage.requests(() => stage.reconcile())).length).toBe(1);
  });

  it('is refused with another word than an address, and nothing is closed', async () => {
    const comment = say(stage, 'SQL', '/milepost done yesterday');
    await stage.reconcile();
    expect(stage.issue('SQL').state).toBe('open');
    expect(signs(comment)).toBe('👎');
    expect(answers(stage.issue('SQL'))).toEqual([expect.stringContaining('one web address')]);
  });

  it('counts as done by the App, too, where the item was skipped and opened again', async () => {
    say(stage, 'SQL', '/milepost skip no time');
    await stage.reconcile();
    expect(stage.issue('SQL')).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(stage.file('README.md')).toContain('skipped: no time');
    stage.pass(60_000);
    const refused = say(stage, 'SQL', '/milepost done');
    await stage.reconcile();
    expect([signs(refused), stage.issue('SQL').stateReason]).toEqual(['👎', 'not_planned']);
    stage.pass(60_000);
    const [undo, done] = [say(stage, 'SQL', '/milepost undo'), say(stage, 'SQL', '/milepost done')];
    await stage.reconcile();
    expect([signs(undo), signs(done)]).toEqual(['🚀', '🚀']);
    expect(stage.issue('SQL')).toMatchObject({ state: 'closed', stateReason: 'completed' });
  });
});

describe('undo', () => {
  it('opens what was closed by hand, and what was done by a command', async () => {
    const { repository, learner: actor, sandbox } = stage;
    actions.updateIssue(sandbox.world, { repository, actor, issue: stage.issue('SQL'), state: 'closed' });
    say(stage, 'Statistics', '/milepost done');
    await stage.reconcile();
    stage.pass(60_000);
    const undone = [say(stage, 'SQL', '/milepost undo'), say(stage, 'Statistics', '/milepost undo')];
    await stage.reconcile();
    expect(undone.map(signs)).toEqual(['🚀', '🚀']);
    expect([stage.issue('SQL').state, stage.issue('Statistics').state]).toEqual(['open', 'open']);
  });

  it('takes progress back, and is refused where there is nothing', async () => {
    say(stage, 'SQL', '/milepost progress');
    await stage.reconcile();
    expect(stage.file('README.md')).toContain('in progress since');
    stage.pass(60_000);
    say(stage, 'SQL', '/milepost undo');
    await stage.reconcile();
    expect(stage.file('README.md')).not.toContain('in progress since');
    const again = say(stage, 'SQL', '/milepost undo');
    await stage.reconcile();
    expect(signs(again)).toBe('👎');
  });
});

describe('what a person does after a command', () => {
  it('counts more: what was reopened meanwhile stays open', async () => {
    const { repository, learner: actor, sandbox } = stage;
    const comment = say(stage, 'SQL', '/milepost done');
    stage.pass(10_000);
    const change = { repository, actor, issue: stage.issue('SQL') };
    actions.updateIssue(sandbox.world, { ...change, state: 'closed' });
    stage.pass(10_000);
    actions.updateIssue(sandbox.world, { ...change, state: 'open' });
    await stage.reconcile();
    expect([signs(comment), stage.issue('SQL').state]).toEqual(['👎', 'open']);
    expect(answers(stage.issue('SQL'))).toEqual([expect.stringContaining('reopened after')]);
  });
});

describe('an answer', () => {
  it('is a comment on the same conversation, and the same question edits it', async () => {
    const first = say(stage, 'SQL', '/milepost help');
    const requests = await stage.requests(() => stage.reconcile());
    expect(requests).toHaveLength(3);
    stage.pass(60_000);
    const [second, third] = [say(stage, 'SQL', '/milepost'), say(stage, 'SQL', '/MILEPOST Help me')];
    await stage.reconcile();
    expect([first, second, third].map(signs)).toEqual(['🚀', '🚀', '🚀']);
    expect(answers(stage.issue('SQL'))).toEqual([expect.stringContaining('| `/milepost done [address]` |')]);
  });

  it('tells of the progress that is made once the commands before it are carried out', async () => {
    const asked = ['done', 'status', 'next', 'why', 'why thesis'].map((words) =>
      say(stage, 'SQL', `/milepost ${words}`),
    );
    await stage.reconcile();
    expect(asked.map(signs)).toEqual(['🚀', '🚀', '🚀', '🚀', '🚀']);
    const [status, next, why, ofAnother] = answers(stage.issue('SQL'));
    expect(status).toMatch(/\*\*Data Analyst\*\*\n\n▰▰▰▱▱▱▱▱▱▱\s+33.%/);
    expect(next).toContain('#2 Statistics');
    expect(why).toMatch(/^\*\*#1 SQL\*\*/);
    expect(why).toContain('Done');
    expect(ofAnother).toContain('#3 Thesis');
    stage.pass(60_000);
    say(stage, 'SQL', '/milepost undo');
    say(stage, 'SQL', '/milepost why');
    await stage.reconcile();
    expect(answers(stage.issue('SQL'))).toHaveLength(4);
    expect(answers(stage.issue('SQL'))[2]).not.toContain('Done');
  });

  it('asks which item is meant, and names the nearest', async () => {
    const comment = say(stage, 'Thesis', '/milepost why statistic');
    await stage.reconcile();
    expect(signs(comment)).toBe('👎');
    expect(answers(stage.issue('Thesis'))).toEqual([
      expect.stringContaining(
        'There is no item "statistic" in the roadmap.\n\nDid you mean "/milepost why statistics"',
      ),
    ]);
  });

  it('names the nearest command', async () => {
    const comment = say(stage, 'SQL', '/milepost dnoe');
    await stage.reconcile();
    expect(signs(comment)).toBe('👎');
    expect(answers(stage.issue('SQL'))).toEqual([
      '**Not done.** There is no command "dnoe".\n\nDid you mean "/milepost done"?',
    ]);
  });

  it('comes on a pull request, too; an item is meant only on its issue', async () => {
    const { repository, learner: actor, sandbox } = stage;
    actions.setBranch(sandbox.world, {
      ...{ repository, actor, branch: 'work', oid: repository.branches.get('main') ?? '' },
    });
    actions.commitFiles(sandbox.world, {
      ...{ repository, actor, branch: 'work', message: 'Work', files: [{ path: 'a.md', content: 'a' }] },
    });
    const pull = actions.openPull(sandbox.world, {
      ...{ repository, actor, title: 'Work', body: '', head: 'work', base: 'main' },
    });
    const [sync, done] = [say(stage, pull, '/milepost sync'), say(stage, pull, '/milepost done')];
    await stage.reconcile();
    expect([signs(sync), signs(done)]).toEqual(['👀🚀', '👎']);
    expect(answers(pull)).toEqual([expect.stringContaining('not the issue of one')]);
  });
});

describe('nobody else is answered', () => {
  it('neither strangers, readers, Apps nor our own comments, nor what was edited', async () => {
    const { repository, sandbox } = stage;
    for (const role of ['read', 'triage'] as const) {
      sandbox.createUser(role);
      actions.setCollaborator(sandbox.world, { repository, login: role, role });
    }
    const edited = say(stage, 'SQL', 'Hello');
    const { learner: actor } = stage;
    actions.updateComment(sandbox.world, {
      ...{ repository, actor, issue: stage.issue('SQL'), comment: edited, body: '/milepost done' },
    });
    const others = [
      edited,
      sayAs(stage.stranger, stage, { where: 'SQL', body: '/milepost done' }),
      sayAs(userActor('read'), stage, { where: 'SQL', body: '/milepost done' }),
      sayAs(userActor('triage'), stage, { where: 'SQL', body: '/milepost done' }),
      sayAs({ ...stage.learner, login: 'milepost[bot]' }, stage, { where: 'SQL', body: '/milepost done' }),
      say(stage, 'SQL', 'Try\n/milepost done'),
      say(stage, 'SQL', '> /milepost done'),
      say(stage, 'SQL', '/milepostdone'),
    ];
    await stage.reconcile();
    expect(others.map(signs)).toEqual(others.map(() => ''));
    expect(stage.issues.every(({ state }) => state === 'open')).toBe(true);
    expect(stage.issues.flatMap(answers)).toEqual(['/milepost done']);
  });
});

describe('a command of which no event told', () => {
  const DAY_MS = 86_400_000;

  it('is done by the next resync for three days, and then forgotten', async () => {
    const early = ['done', 'pause', 'assess SQL advanced'].map((words) =>
      say(stage, 'SQL', `/milepost ${words}`),
    );
    stage.pass(2.9 * DAY_MS);
    await stage.reconcile();
    expect(early.map(signs)).toEqual(['🚀', '🚀', '🚀']);
    const late = say(stage, 'Statistics', '/milepost resume');
    stage.pass(3.1 * DAY_MS);
    await stage.reconcile();
    expect([signs(late), stage.file('README.md')]).toEqual(['', expect.stringContaining('Paused since')]);
  });
});
