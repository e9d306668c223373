// milepost demo: the whole loop on a local GitHub, told step by step; then it stays up for the visitor.
import type { Io } from '../../src/cli/io.ts';
import { createProgressLine } from '../../src/cli/progress-line.ts';
import { readDemoRoadmap } from './roadmap.ts';
import { type Showing, openShowing } from './showing.ts';
import { type Tell, playStory } from './story.ts';

export interface DemoOptions {
  readonly once?: true;
  readonly json?: true;
  readonly port: number;
  /** The name of a roadmap that ships. */
  readonly roadmap: string;
}

/** Plays the demo. Resolves to whether everything came out as told; an interrupted one did as far as it went. */
export async function demo(options: DemoOptions, io: Io): Promise<boolean> {
  const roadmap = await readDemoRoadmap(options.roadmap);
  const showing = await openShowing(options.port, io.interrupted);
  const stopProgress = showProgress(showing, io);
  let step = 0;
  const tell: Tell = (headline, details = []) => {
    step += 1;
    io.err(`\n${step}. ${headline}`);
    for (const detail of details) io.err(`   ${detail}`);
  };
  try {
    io.err(`Running: a local GitHub (${showing.url})\n         and the App (${showing.app.url})`);
    const summary = await playStory(showing, roadmap, tell);
    stopProgress();
    const { percent, duplicates, left } = summary;
    io.err(
      `\nThe README went from ${percent.before} % to ${percent.after} %, with ${duplicates} duplicates.`,
    );
    io.err(left.length === 0 ? 'Planning again finds nothing to do.' : `Left to do: ${left.join('; ')}.`);
    if (options.once !== true) await stayUp(showing, io);
    if (options.json === true) io.out(JSON.stringify(summary));
    return summary.ok;
  } catch (error) {
    if (io.interrupted.aborted) return true;
    throw error;
  } finally {
    stopProgress();
    await showing.close();
  }
}

async function stayUp(showing: Showing, io: Io): Promise<void> {
  const { owner, repo } = showing.learner;
  io.err(
    `\nLook around: close an issue there and watch the README. Ctrl-C ends.\n   ${showing.url}/${owner}/${repo}`,
  );
  if (io.interrupted.aborted) return;
  await new Promise((resolve) => {
    io.interrupted.addEventListener('abort', resolve);
  });
}

/** The App's writes as they come, at the pace that GitHub asks for. */
function showProgress({ sandbox, app }: Showing, io: Io): () => void {
  if (!io.isTerminal) return () => undefined;
  const line = createProgressLine(io, false);
  const timer = setInterval(() => {
    const writes = sandbox.log.entries.filter(({ actor, mutates }) => mutates && actor.startsWith(app.slug));
    line.show(`Milepost has made ${writes.length} changes…`);
  }, 100);
  return () => {
    clearInterval(timer);
    line.end();
  };
}
