// Comments and the reactions to them, as both of GitHub's APIs, its webhooks and its pages tell of them.
import { beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../../tools/sandbox/actions/index.ts';
import { userActor } from '../../../tools/sandbox/actor.ts';
import { AT, type Arena, anArena, octokitOf, refusal } from './arena.ts';

let arena: Arena;
let comment: number;

beforeEach(async () => {
  arena = anArena();
  const { octokit } = arena;
  await octokit.rest.issues.create({ ...AT, title: 'Linear regression' });
  const { data } = await octokit.rest.issues.createComment({
    ...AT,
    issue_number: 1,
    body: '/milepost done',
  });
  comment = data.id;
});

const GROUPS = `{ repository(owner: "learner", name: "journey") { issue(number: 1) { comments(first: 1) { nodes {
  reactionGroups { content createdAt viewerHasReacted reactors(first: 5) { totalCount nodes { __typename ... on User { login } ... on Bot { login } } } }
} } } } }`;

interface Group {
  readonly content: string;
  readonly viewerHasReacted: boolean;
  readonly reactors: { readonly nodes: readonly { readonly __typename: string; readonly login: string }[] };
}

async function groups(octokit: Arena['octokit']): Promise<readonly Group[]> {
  const { repository } = await octokit.graphql<{
    repository: { issue: { comments: { nodes: [{ reactionGroups: Group[] }] } } };
  }>(GROUPS);
  return repository.issue.comments.nodes[0].reactionGroups;
}

function asApp(permissions: Readonly<Record<string, 'read' | 'write'>>) {
  const { sandbox } = arena;
  const app = sandbox.createApp({ slug: 'milepost', permissions });
  const installation = sandbox.install({ appId: app.id, owner: 'learner' });
  return octokitOf(sandbox, actions.createInstallationToken(sandbox.world, { installation }).value);
}

describe('a reaction', () => {
  it('is there once, whoever asks for it twice', async () => {
    const { octokit, sandbox } = arena;
    const react = () =>
      octokit.rest.reactions.createForIssueComment({ ...AT, comment_id: comment, content: 'rocket' });
    const [first, second] = [await react(), await react()];
    expect([first.status, second.status, second.data.id]).toEqual([201, 200, first.data.id]);
    const { data } = await octokit.rest.issues.getComment({ ...AT, comment_id: comment });
    expect(data.reactions).toMatchObject({ total_count: 1, rocket: 1, '-1': 0 });
    expect(data.updated_at).toBe(data.created_at);
    await sandbox.close();
  });

  it('is taken back by whoever gave it, and by nobody else', async () => {
    const { octokit, sandbox } = arena;
    const app = asApp({ issues: 'write', metadata: 'read' });
    const { data } = await app.rest.reactions.createForIssueComment({
      ...AT,
      comment_id: comment,
      content: 'eyes',
    });
    const of = { ...AT, comment_id: comment, reaction_id: data.id };
    expect(await refusal(octokit.rest.reactions.deleteForIssueComment(of))).toMatchObject({ status: 404 });
    await app.rest.reactions.deleteForIssueComment(of);
    expect((await octokit.rest.reactions.listForIssueComment({ ...AT, comment_id: comment })).data).toEqual(
      [],
    );
    await sandbox.close();
  });

  it('is told by its kind, with who reacted', async () => {
    const { octokit, sandbox } = arena;
    const app = asApp({ issues: 'write', metadata: 'read' });
    await app.rest.reactions.createForIssueComment({ ...AT, comment_id: comment, content: 'rocket' });
    await octokit.rest.reactions.createForIssueComment({ ...AT, comment_id: comment, content: '-1' });
    const [mine, theirs] = [await groups(octokit), await groups(app)];
    expect(mine.map(({ content }) => content)).toEqual([
      'THUMBS_UP',
      'THUMBS_DOWN',
      'LAUGH',
      'HOORAY',
      'CONFUSED',
      'HEART',
      'ROCKET',
      'EYES',
    ]);
    const seen = (all: readonly Group[]) =>
      all.filter(({ viewerHasReacted }) => viewerHasReacted).map(({ content }) => content);
    expect([seen(mine), seen(theirs)]).toEqual([['THUMBS_DOWN'], ['ROCKET']]);
    expect(mine[6]?.reactors.nodes).toEqual([{ __typename: 'Bot', login: 'milepost' }]);
    await sandbox.close();
  });

  it('needs the permission, a kind that there is, and a conversation that is not locked', async () => {
    const { sandbox, repository } = arena;
    const reader = asApp({ issues: 'read', metadata: 'read' });
    const by = (octokit: Arena['octokit'], content = 'heart') =>
      octokit.rest.reactions.createForIssueComment({
        ...{ ...AT, comment_id: comment, content: content as 'heart' },
      });
    expect(await refusal(by(reader))).toMatchObject({ status: 403 });
    const [issue] = repository.issues;
    if (issue !== undefined) issue.locked = true;
    const stranger = octokitOf(sandbox, sandbox.createUser('stranger').token);
    expect(await refusal(by(stranger))).toMatchObject({ status: 403 });
    expect(sandbox.violations).toEqual([]);
    expect(await refusal(by(arena.octokit, 'applause'))).toMatchObject({ status: 422 });
    expect(sandbox.violations).toHaveLength(1);
  });
});

describe('comments of a repository', () => {
  it('are listed since a time and in the order that is asked for', async () => {
    const { octokit, sandbox } = arena;
    sandbox.world.clock.advance(60_000);
    await octokit.rest.issues.createComment({ ...AT, issue_number: 1, body: 'Second' });
    sandbox.world.clock.advance(60_000);
    await octokit.rest.issues.updateComment({ ...AT, comment_id: comment, body: 'First, edited' });
    const list = async (query: object) =>
      (await octokit.rest.issues.listCommentsForRepo({ ...AT, ...query })).data.map(({ body }) => body);
    expect(await list({})).toEqual(['First, edited', 'Second']);
    expect(await list({ sort: 'created', direction: 'desc' })).toEqual(['Second', 'First, edited']);
    expect(await list({ sort: 'updated', direction: 'asc' })).toEqual(['Second', 'First, edited']);
    expect(await list({ since: new Date(sandbox.world.clock.now()).toISOString() })).toEqual([
      'First, edited',
    ]);
    await sandbox.close();
  });

  it('are told of when they are written, edited and deleted', async () => {
    const { octokit, sandbox, repository } = arena;
    const told: string[] = [];
    sandbox.world.on((event) => {
      if (event.name === 'issue_comment') told.push(`${event.action} ${event.comment.body}`);
    });
    const [issue] = repository.issues;
    if (issue === undefined) throw new Error('there is no issue');
    const at = { repository, actor: userActor('learner'), issue };
    const written = actions.createComment(sandbox.world, { ...at, body: 'One' });
    actions.updateComment(sandbox.world, { ...at, comment: written, body: 'Two' });
    await octokit.rest.issues.deleteComment({ ...AT, comment_id: written.id });
    expect(told).toEqual(['created One', 'edited Two', 'deleted Two']);
    expect(await refusal(octokit.rest.issues.getComment({ ...AT, comment_id: written.id }))).toMatchObject({
      status: 404,
    });
    await sandbox.close();
  });
});
