// A scene: a repository just before a reconciliation, as often as it is asked for. What leads there is done once.
import type { Stage } from '../../../../tools/harness/stage.ts';

export interface Scene {
  readonly name: string;
  /** A repository just before the reconciliation that is swept. */
  readonly begin: () => Promise<Stage>;
  /** How many requests the reconciliation makes, the token included. Where it changes, docs/architecture.md tells of it, too. */
  readonly requests: number;
  /** The operations that are struck where another scene's sweep strikes the rest of them; all by default, and in the weekly search. */
  readonly struck?: readonly string[];
  /** What the reconciliation does is the offer of a first roadmap: not found means gone there. */
  readonly isOffer?: true;
  /** What it does is a check: not found says nothing of the repository, and is looked for once more. */
  readonly isCheck?: true;
}

const first = new Map<Scene, Promise<Stage>>();

/** A stage just before the scene's reconciliation, which nobody else has. */
export async function begin(scene: Scene): Promise<Stage> {
  const stage = first.get(scene) ?? settled(scene);
  first.set(scene, stage);
  return (await stage).copy();
}

/** What GitHub does a moment later is done. */
async function settled(scene: Scene): Promise<Stage> {
  const stage = await scene.begin();
  stage.pass(10_000);
  return stage;
}
