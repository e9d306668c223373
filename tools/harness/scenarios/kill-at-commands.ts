// kill -9 between what a command does and our reaction to it, and around the reaction. One repository for each such moment: each is
// held up at its own, then the process is killed under all of them.
import * as actions from '../../sandbox/actions/index.ts';
import { userActor } from '../../sandbox/actor.ts';
import type { Comment, Issue } from '../../sandbox/world/state.ts';
import type { Deployment, Learner } from '../processes/deployment.ts';
import { type Kind, type Place, judge, onDeployment } from '../processes/experiment.ts';
import type { Hold } from '../processes/gate.ts';
import { issuesOf } from '../processes/picture.ts';
import { roadmapOf } from '../processes/roadmap.ts';
import { until } from '../processes/wait.ts';

interface Moment {
  readonly words: string;
  /** The first write because of the command is what it does or answers, the second is the reaction. */
  readonly write: number;
  readonly hold: Hold;
  /** How often its issue is closed because of it, and how many answers it gets. */
  readonly closings: number;
  readonly answers: number;
}

const MOMENTS: readonly Moment[] = [
  { words: 'done https://example.com/a', write: 1, hold: 'after', closings: 1, answers: 0 },
  { words: 'skip no time', write: 2, hold: 'before', closings: 1, answers: 0 },
  { words: 'next', write: 1, hold: 'after', closings: 0, answers: 1 },
];

/** Resolves to the evidence. */
export async function killAtCommands(
  kind: Kind,
  { server, fill }: Pick<Place, 'server' | 'fill'>,
): Promise<string> {
  const more = { MILEPOST_CONCURRENCY: '40' };
  return await onDeployment({ kind, server, fill, more }, async (deployment) => {
    const app = await deployment.start();
    const learners = MOMENTS.map((moment) => ({
      ...deployment.addLearner({ roadmap: roadmapOf(1) }),
      moment,
    }));
    for (const learner of learners) deployment.install(learner);
    await until('every first sync', () => areDone(deployment, learners), 180_000);
    const before = new Map(learners.map(({ name }) => [name, writesOf(deployment, name)]));
    deployment.gate.holdAt = ({ repository, write }) => {
      const moment = learners.find(({ name }) => name === repository)?.moment;
      const isIt = moment !== undefined && write === (before.get(repository ?? '') ?? 0) + moment.write;
      return isIt ? moment.hold : null;
    };
    const said = learners.map((learner) => say(deployment, learner));
    const held = () => deployment.gate.held.length === MOMENTS.length;
    await until('every command reaches its moment', held, 180_000);
    await app.kill();
    deployment.gate.holdAt = () => null;
    await deployment.start();
    const isEnded = async () =>
      said.every(({ comment }) => reactionsTo(comment) !== '') && (await areDone(deployment, learners));
    const ms = await until('every command is settled after the restart', isEnded, 180_000);
    return judge(
      `${said.length} commands are each done once, answered at most once and marked 🚀, ${(ms / 1000).toFixed(1)} s after the restart`,
      said.map(({ moment, comment, issue }) => findWrong(moment, comment, issue)),
    );
  });
}

async function areDone(deployment: Deployment, learners: readonly Learner[]): Promise<boolean> {
  for (const learner of learners)
    if (issuesOf(learner.repository).length === 0 || !(await deployment.isDone(learner))) return false;
  return true;
}

function writesOf({ gate }: Deployment, name: string): number {
  return Math.max(0, ...gate.calls.filter(({ repository }) => repository === name).map(({ write }) => write));
}

function say({ sandbox }: Deployment, { repository, moment }: Learner & { readonly moment: Moment }) {
  const issue = issuesOf(repository).find(({ title }) => title === 'Task 1');
  if (issue === undefined) throw new Error('there is no task');
  const body = `/milepost ${moment.words}`;
  const actor = userActor(repository.owner);
  return { moment, issue, comment: actions.createComment(sandbox.world, { repository, actor, issue, body }) };
}

function reactionsTo({ reactions }: Comment): string {
  return reactions.map(({ content }) => content).join(' ');
}

function findWrong({ words, closings, answers }: Moment, comment: Comment, issue: Issue): string | false {
  const closed = issue.events.filter(({ kind }) => kind === 'closed').length;
  const answered = issue.comments.length - 1;
  const isRight = closed === closings && answered === answers && reactionsTo(comment) === 'rocket';
  return !isRight && `${words}: closed ${closed} times, ${answered} answers, ${reactionsTo(comment)}`;
}
