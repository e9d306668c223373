// A repository without a roadmap is offered one, once, in a pull request that follows its Markdown and keeps its word.
import { describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import type { Issue } from '../../../tools/sandbox/world/state.ts';
import { createMemory } from '../../../src/github/memory.ts';
import { observe } from '../../../src/github/observe/observe.ts';
import { openReader } from '../../../src/github/graphql/read-wide.ts';
import { offerRoadmap } from '../../../src/onboard.ts';
import { reconcile } from '../../../src/reconcile.ts';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { itemsOf } from '../../../src/roadmap/roadmap.ts';
import { ONBOARDING_BRANCH } from '../../../src/tracker/our-names.ts';
import { Stage } from '../../../tools/harness/stage.ts';

const ROADMAP_MD = `# Becoming a gardener

## Phase 1: The soil

- [x] Read "The Living Soil"
- [ ] Course: [Composting basics](https://example.org/compost) (6 hours)
- [ ] Dig a bed

## Phase 2: The seeds

- [ ] Grow ten kinds from seed
- [ ] Keep a sowing diary
- [ ] Swap seeds with @neighbour #4

## About me

- I like rain
`;
const README = '# My journey\n\nHello.\n';
const FILE = '.github/roadmap.yml';

function stageWith(files: Readonly<Record<string, string>>): Stage {
  return new Stage({ files: { 'README.md': README, ...files } });
}

async function offer(stage: Stage): Promise<readonly string[]> {
  const observation = await observe(openReader(stage.github), stage.at, { now: stage.clock.now() });
  const done = await offerRoadmap(stage.github, observation);
  return done.map(({ type }) => type);
}

function pullsOf(stage: Stage): readonly Issue[] {
  return stage.repository.issues.filter(({ pull }) => pull !== null);
}

function pullOf(stage: Stage): Issue {
  const [pull, second] = pullsOf(stage);
  if (pull === undefined || second !== undefined) throw new Error(`${pullsOf(stage).length} pull requests`);
  return pull;
}

function offered(stage: Stage): string {
  return stage.file(FILE, ONBOARDING_BRANCH) ?? '';
}

function commitToOffer(stage: Stage, content: string): void {
  const { repository, learner: actor, sandbox } = stage;
  const files = [{ path: FILE, content }];
  actions.commitFiles(sandbox.world, {
    repository,
    actor,
    branch: ONBOARDING_BRANCH,
    message: 'Mine',
    files,
  });
}

const FIRST = ['create-branch', 'write-roadmap', 'open-pull'];

describe('the offer', () => {
  it('is made of the Markdown that holds a roadmap, once', async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    expect(await offer(stage)).toEqual(FIRST);
    const parsed = parseRoadmap(offered(stage));
    expect(parsed.ok && parsed.roadmap.phases.map(({ title, items }) => [title, items.length])).toEqual([
      ['The soil', 3],
      ['The seeds', 3],
    ]);
    expect(parsed.ok && itemsOf(parsed.roadmap).filter(({ done }) => done)).toHaveLength(1);
    const { title, body, authorLogin } = pullOf(stage);
    expect(title).toBe('Track your roadmap');
    expect(authorLogin).toBe('milepost[bot]');
    expect(body).toContain('`ROADMAP.md`');
    expect(body).toContain('6 issues in 2 milestones');
    expect(body).toMatch(/\| The soil \| 3, 1 of them done already \|/);
    expect(body).toMatch(/“I like rain”/);
    expect(await offer(stage)).toEqual([]);
    expect(stage.issues).toEqual([]);
  });

  it('is the starter where the Markdown holds none', async () => {
    const stage = stageWith({ 'docs/learning-notes.md': '# Notes\n\n- one\n- two\n' });
    expect(await offer(stage)).toEqual(FIRST);
    expect(parseRoadmap(offered(stage)).ok).toBe(true);
    expect(pullOf(stage).body).toContain('a small roadmap to begin with');
    expect(await offer(stage)).toEqual([]);
  });

  it('is made of the README where that is the roadmap', async () => {
    const stage = stageWith({ 'README.md': ROADMAP_MD });
    await offer(stage);
    expect(pullOf(stage).body).toContain('made from `README.md`');
  });

  it('names nobody, closes nothing, and carries one marker only, whatever the Markdown says', async () => {
    const nasty = ROADMAP_MD.replace('Dig a bed', 'Fixes #1 <!-- milepost:end --> <img src=x> `code` | pipe');
    const stage = stageWith({ 'ROADMAP.md': nasty });
    await offer(stage);
    const body = pullOf(stage).body ?? '';
    expect(body).not.toMatch(/(^|[^\w/`])@neighbour/);
    expect(body).not.toMatch(/fixes #1/i);
    expect(body.match(/<!-- milepost:end -->/g)).toHaveLength(1);
    expect(body).not.toContain('<img');
    expect(await offer(stage)).toEqual([]);
  });

  it("is made although a stranger's issue carries a marker", async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    const body = '<!-- milepost:item id=a sum=0 -->\nmine\n<!-- milepost:end -->';
    const { repository, stranger: actor, sandbox } = stage;
    actions.createIssue(sandbox.world, { repository, actor, title: 'Hello', body });
    expect(await offer(stage)).toEqual(FIRST);
  });

  it('fits into a pull request, however long the roadmap is', async () => {
    const item = (number: number) => `- Item ${number} ${'with a long title '.repeat(10)}`;
    const phase = (number: number) =>
      `## Phase ${number}: Part ${number}\n\n${Array.from({ length: 30 }, (_, index) => item(number * 100 + index)).join('\n')}\n`;
    const stage = stageWith({
      'ROADMAP.md': Array.from({ length: 20 }, (_, index) => phase(index + 1)).join('\n'),
    });
    await offer(stage);
    expect(pullOf(stage).body?.length).toBeLessThan(65_536);
    expect(await offer(stage)).toEqual([]);
  });
});

describe('nothing is offered', () => {
  it('in a fork', async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    stage.repository.fork = true;
    const requests = await stage.requests(() => offer(stage));
    expect(requests.map(({ operation }) => operation)).toEqual(['Observe']);
    expect(pullsOf(stage)).toEqual([]);
  });

  it('in an archived repository', async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    stage.repository.archived = true;
    await expect(offer(stage)).rejects.toMatchObject({ code: 'archived' });
    expect(pullsOf(stage)).toEqual([]);
  });

  it("onto a branch or in a pull request of that name that is a person's", async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    const { repository, learner: actor, sandbox } = stage;
    const branch = ONBOARDING_BRANCH;
    actions.setBranch(sandbox.world, {
      repository,
      actor,
      branch,
      oid: repository.branches.get('main') ?? '',
    });
    const files = [{ path: 'mine.txt', content: 'Mine' }];
    actions.commitFiles(sandbox.world, { repository, actor, branch, message: 'Mine', files });
    expect(await offer(stage)).toEqual([]);
    actions.openPull(sandbox.world, {
      repository,
      actor,
      title: 'Mine',
      body: '',
      head: branch,
      base: 'main',
    });
    expect(await offer(stage)).toEqual([]);
    expect(stage.file(FILE, branch)).toBeUndefined();
  });

  it('after a no, however many pull requests others open from a branch of that name in their forks', async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    await offer(stage);
    const ours = pullOf(stage);
    const { repository, learner: actor, sandbox } = stage;
    actions.updatePull(sandbox.world, { repository, actor, issue: ours, state: 'closed' });
    for (let number = ours.number + 1; number <= ours.number + 20; number += 1) {
      if (ours.pull === null) break;
      repository.issues.push({ ...ours, number, pull: { ...ours.pull, headRepositoryId: 999 } });
    }
    expect(await offer(stage)).toEqual([]);
    stage.push({ 'ROADMAP.md': ROADMAP_MD.replace('Dig a bed', 'Dig two beds') });
    expect(await offer(stage)).toEqual([]);
    expect(pullsOf(stage)).toHaveLength(21);
  });

  describe.each(['commit', 'off'] as const)(
    'where a roadmap from elsewhere is followed, README: %s',
    (readme) => {
      it.each(['at work', 'its labels taken off', 'its roadmap taken away'])('%s', async (now) => {
        const items = ['Open chords', 'Barre chords'].map((title) => `      - task: ${title}\n`).join('');
        const text = `version: 1\ntitle: Guitar\ntracker: { readme: ${readme} }\nphases:\n  - title: Chords\n    items:\n${items}`;
        const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
        const { github, at, clock } = stage;
        if (now === 'its roadmap taken away') {
          stage.writeRoadmap(text);
          await stage.reconcile();
          stage.push({ [FILE]: null });
        } else {
          const roadmapFile = { path: 'guitar.yml', bytes: Buffer.from(text) };
          await reconcile({ github, at, clock, memory: createMemory(clock), roadmapFile });
        }
        if (now === 'its labels taken off') for (const issue of stage.issues) issue.labelIds = [];
        stage.pass(120_000);
        expect(await offer(stage)).toEqual([]);
        expect(pullsOf(stage)).toEqual([]);
        expect(stage.issues.map(({ state }) => state)).toEqual(['open', 'open']);
      });
    },
  );

  describe('where a roadmap from elsewhere comes to be followed while an offer is open', () => {
    const text =
      'version: 1\ntitle: Guitar\nphases:\n  - title: Chords\n    items:\n      - task: Open chords\n';

    async function followed(change: (stage: Stage) => void): Promise<Stage> {
      const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
      const { github, at, clock } = stage;
      expect(await offer(stage)).toEqual(FIRST);
      change(stage);
      const roadmapFile = { path: 'guitar.yml', bytes: Buffer.from(text) };
      await reconcile({ github, at, clock, memory: createMemory(clock), roadmapFile });
      stage.pass(120_000);
      return stage;
    }

    it('the offer is closed and says why, once', async () => {
      const stage = await followed(() => undefined);
      expect(await offer(stage)).toEqual(['withdraw-pull']);
      expect(pullOf(stage)).toMatchObject({ state: 'closed' });
      expect(pullOf(stage).body).toContain('Milepost takes its offer back and closes this pull request.');
      expect(await offer(stage)).toEqual([]);
      expect(stage.issues.map(({ state }) => state)).toEqual(['open']);
      stage.sandbox.assertClean();
    });

    it('words beside our text stay', async () => {
      const stage = await followed(
        (there) => (pullOf(there).body = `${pullOf(there).body ?? ''}\n\nMy words.`),
      );
      await offer(stage);
      expect(pullOf(stage).body).toMatch(/takes its offer back[^]*\n\nMy words\.$/);
    });

    it('one that a person changed stays open, and warns', async () => {
      const stage = await followed((there) => commitToOffer(there, `${text}      - task: Barre chords\n`));
      expect(await offer(stage)).toEqual(['update-pull']);
      expect(pullOf(stage)).toMatchObject({ state: 'open' });
      expect(pullOf(stage).body).toContain('Somebody has changed the file on this branch');
      expect(await offer(stage)).toEqual([]);
    });
  });

  it('before the first commit', async () => {
    const stage = new Stage({ files: null });
    expect(await offer(stage)).toEqual([]);
  });

  it('once somebody said no, for good', async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    await offer(stage);
    const { repository, learner: actor, sandbox } = stage;
    actions.updatePull(sandbox.world, { repository, actor, issue: pullOf(stage), state: 'closed' });
    stage.push({ 'ROADMAP.md': `${ROADMAP_MD}\n- [ ] More\n` });
    stage.push({ 'PLAN.md': Buffer.from([0x23, 0x20, 0x00, 0xff]) });
    const asked = await stage.requests(() => offer(stage));
    expect(asked.map(({ operation }) => operation)).toEqual(['Observe', 'Texts', 'Onboarding']);
    actions.deleteBranch(sandbox.world, { repository, actor, branch: ONBOARDING_BRANCH });
    expect(await offer(stage)).toEqual([]);
    expect(pullsOf(stage)).toHaveLength(1);
  });
});

describe('while it is open', () => {
  it('follows the Markdown', async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    await offer(stage);
    stage.push({
      'ROADMAP.md': ROADMAP_MD.replace('- [ ] Dig a bed', '- [ ] Dig two beds\n- [ ] Water them'),
    });
    expect(await offer(stage)).toEqual(['write-roadmap', 'update-pull']);
    expect(offered(stage)).toContain('Dig two beds');
    expect(pullOf(stage).body).toContain('7 issues');
    expect(await offer(stage)).toEqual([]);
  });

  it('leaves what a person changed there, and tells of that', async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    await offer(stage);
    commitToOffer(stage, offered(stage).replace('Dig a bed', 'Dig a pond'));
    expect(await offer(stage)).toEqual(['update-pull']);
    stage.push({ 'ROADMAP.md': ROADMAP_MD.replace('Dig a bed', 'Dig a hole') });
    expect(await offer(stage)).toEqual([]);
    expect(offered(stage)).toContain('Dig a pond');
    expect(pullOf(stage).body).toContain('as somebody has changed it');
    expect(pullOf(stage).body).toContain('Dig a pond');
    commitToOffer(stage, 'version: 1\ntitel: x\n');
    expect(await offer(stage)).toEqual(['update-pull']);
    expect(pullOf(stage).body).toMatch(/roadmap\.yml:2:1 unknown key .*titel/);
    expect(await offer(stage)).toEqual([]);
  });

  it('leaves words that a person wrote beside its own, and those that they wrote over it', async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    await offer(stage);
    const { repository, learner: actor, sandbox } = stage;
    const edit = (body: string) =>
      actions.updatePull(sandbox.world, { repository, actor, issue: pullOf(stage), body });
    edit(`Note to myself.\n\n${pullOf(stage).body ?? ''}`);
    stage.push({ 'ROADMAP.md': ROADMAP_MD.replace('Dig a bed', 'Dig two beds') });
    expect(await offer(stage)).toEqual(['write-roadmap', 'update-pull']);
    expect(pullOf(stage).body).toMatch(/^Note to myself\./);
    edit((pullOf(stage).body ?? '').replace('The phases', 'My phases'));
    stage.push({ 'ROADMAP.md': ROADMAP_MD.replace('Dig a bed', 'Dig three beds') });
    expect(await offer(stage)).toEqual(['write-roadmap', 'update-pull']);
    expect(pullOf(stage).body).toContain('My phases');
    expect(offered(stage)).toContain('Dig three beds');
    expect(await offer(stage)).toEqual([]);
  });
});

it('merged, the first sync runs, and what was ticked is closed as completed', async () => {
  const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
  await offer(stage);
  const { repository, learner: actor, sandbox } = stage;
  actions.mergePull(sandbox.world, { repository, actor, issue: pullOf(stage) });
  stage.pass(5000);
  await stage.reconcile();
  expect(stage.issues).toHaveLength(6);
  expect(stage.issues.filter(({ state }) => state === 'closed')).toHaveLength(1);
  expect(stage.file('README.md')).toContain('1 of 6');
  stage.pass(120_000);
  expect((await stage.planned()).actions).toEqual([]);
  stage.push({ [FILE]: null });
  expect(await offer(stage)).toEqual([]);
});

describe('where something stands in the place of a roadmap, nothing is offered', () => {
  it.each([
    { name: 'a folder', path: '.github/roadmap.yml/notes.txt', content: 'Notes' },
    { name: 'a link that leads nowhere', path: FILE, content: '../missing.yml', mode: '120000' },
    { name: "a file in its folder's place", path: '.github', content: 'Mine' },
  ])('$name', async (file) => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    const { repository, learner: actor, sandbox } = stage;
    actions.commitFiles(sandbox.world, { repository, actor, message: 'Mine', files: [file] });
    expect(await offer(stage)).toEqual([]);
    expect(repository.branches.has(ONBOARDING_BRANCH)).toBe(false);
  });
});

describe('a reconciliation that is cut off', () => {
  it.each([
    { operation: 'git/create-ref', kind: '502-before' },
    { operation: 'git/create-ref', kind: '502-after' },
    { operation: 'Commit', kind: '502-before' },
    { operation: 'Commit', kind: '502-after' },
    { operation: 'pulls/create', kind: '502-before' },
    { operation: 'pulls/create', kind: '502-after' },
  ] as const)('$operation, $kind: the next one goes on, and there is one offer', async (fault) => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    stage.sandbox.faults.arm(fault);
    await expect(offer(stage)).rejects.toMatchObject({ retryable: true });
    await offer(stage);
    expect(await offer(stage)).toEqual([]);
    expect(pullOf(stage).state).toBe('open');
    expect(offered(stage)).toContain('Dig a bed');
  });

  it('before there is a pull request, and the Markdown changes meanwhile: the offer follows it', async () => {
    const stage = stageWith({ 'ROADMAP.md': ROADMAP_MD });
    stage.sandbox.faults.arm({ operation: 'pulls/create', kind: '502-before' });
    await expect(offer(stage)).rejects.toMatchObject({ retryable: true });
    stage.push({ 'ROADMAP.md': ROADMAP_MD.replace('Dig a bed', 'Dig two beds') });
    expect(await offer(stage)).toEqual(['write-roadmap', 'open-pull']);
    expect(offered(stage)).toContain('Dig two beds');
    expect(pullOf(stage).body).not.toContain('somebody has changed it');
    expect(await offer(stage)).toEqual([]);
  });
});
