// A stage on which people write commands: what they said, what became of it, and what it cost.
import * as actions from '../../tools/sandbox/actions/index.ts';
import type { Actor } from '../../tools/sandbox/actor.ts';
import type { Comment, Issue } from '../../tools/sandbox/world/state.ts';
import { Stage } from '../../tools/harness/stage.ts';
import { aPhase, aRoadmap, anItem } from '../../tools/harness/builders/roadmap.ts';

const ROADMAP = aRoadmap({
  skills: [
    { name: 'SQL', target: 'intermediate', taughtBy: ['sql'] },
    { name: 'Patience', target: 'advanced', taughtBy: [] },
  ],
  phases: [
    aPhase({ title: 'One', items: [anItem({ title: 'SQL' }), anItem({ title: 'Statistics' })] }),
    aPhase({ title: 'Two', items: [anItem({ title: 'Thesis' })] }),
  ],
});

/** A repository that is set up, a while ago. */
export async function aTalkingStage(roadmap = ROADMAP): Promise<Stage> {
  const stage = new Stage({ roadmap });
  await stage.reconcile();
  stage.pass(120_000);
  await stage.reconcile();
  stage.pass(120_000);
  return stage;
}

/** Writes a comment as the learner. */
export function say(stage: Stage, where: string | Issue, body: string): Comment {
  return sayAs(stage.learner, stage, { where, body });
}

/** The same as somebody. */
export function sayAs(
  actor: Actor,
  stage: Stage,
  { where, body }: { readonly where: string | Issue; readonly body: string },
): Comment {
  const issue = typeof where === 'string' ? stage.issue(where) : where;
  const { repository, sandbox } = stage;
  return actions.createComment(sandbox.world, { repository, actor, issue, body });
}

/** The reactions of a comment, as signs. */
export function signs({ reactions }: Comment): string {
  const SIGNS: Readonly<Record<string, string>> = { eyes: '👀', rocket: '🚀', '-1': '👎' };
  return reactions.map(({ content }) => SIGNS[content] ?? content).join('');
}

/** Our comments on an issue, without their markers. */
export function answers({ comments }: Issue): readonly string[] {
  return comments
    .filter(({ authorLogin }) => authorLogin.endsWith('[bot]'))
    .map(({ body }) => body.replace(/^<!--.*-->\n/, ''));
}
