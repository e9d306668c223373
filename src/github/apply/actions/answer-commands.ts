// Answers and reactions to commands. What GitHub refuses there for good stops nothing else: it is only said.
import { MilepostError } from '../../../errors.ts';
import type { AnswerCommand, ReactToCommand } from '../../../tracker/action.ts';
import { conflict } from '../../../tracker/conflicts/conflict.ts';
import { REPACE_PULL, repaceName } from '../../../tracker/repace/repace-pull.ts';
import { asIntended } from '../intents.ts';
import { type Run, repo } from '../run.ts';

export async function answerCommand(run: Run, action: AnswerCommand): Promise<void> {
  const { on, command, comment: comment_id } = action;
  const { body } = asWritten(run, action);
  await unlessRefused(run, action, async () => {
    if (comment_id !== undefined) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      await run.github.request(route, { ...repo(run), comment_id, body });
      return;
    }
    await run.github.turn();
    await asIntended(run.intents, { command }, async () => {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const { data } = await run.github.request(route, { ...repo(run), issue_number: on, body });
      run.others.push(-Number(data.id));
    });
  });
}

/** With what is known only by now: the pull request that it names. */
export function asWritten({ repace }: Pick<Run, 'repace'>, action: AnswerCommand): AnswerCommand {
  if (repace === undefined) return action;
  return { ...action, body: action.body.replace(REPACE_PULL, repaceName(repace)) };
}

/** The same reaction twice is one. */
export async function react(run: Run, action: ReactToCommand): Promise<void> {
  const { command, kind } = action;
  if (run.unanswered.has(command)) return;
  await unlessRefused(run, action, async () => {
    const route = 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';
    await run.github.request(route, { ...repo(run), comment_id: command, content: kind });
  });
}

/** Not allowed, or the comment is gone: no later try would do better, and nothing else depends on it. */
const FOR_GOOD: ReadonlySet<string> = new Set(['permission', 'rejected', 'not-found']);

async function unlessRefused(
  run: Run,
  { on, command }: AnswerCommand | ReactToCommand,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof MilepostError) || !FOR_GOOD.has(error.code)) throw error;
    run.unanswered.add(command);
    run.conflicts.push(conflict('command-not-answered', `#${on}`, error.message));
  }
}
