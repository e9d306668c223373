// Part of a job: the checks of open pull requests, where the installation lets the App write any.
import type { Probot } from 'probot';
import type { Clock } from '../clock.ts';
import { MilepostError } from '../errors.ts';
import { type JudgeInput, judgePulls } from '../judge.ts';
import type { ReconcileJob } from '../queue/reconciliations.ts';

export interface JudgeOptions {
  readonly log: Pick<Probot['log'], 'info' | 'warn'>;
  readonly clock: Clock;
  /** The App's id. */
  readonly app: number;
}

type Judging = Pick<JudgeInput, 'github' | 'at' | 'access' | 'planner' | 'planned'>;

/** A token holds as long, and GitHub is not asked with it at each event what it has refused. In ms. */
const FORBIDDEN_MS = 3_600_000;

/** A function that brings a repository's checks up to date. Goes on without where they are not permitted. */
export function createJudge({ log, clock, app }: JudgeOptions) {
  /** By installation: until when, in ms since the epoch. */
  const forbidden = new Map<number, number>();
  return async function judge(job: ReconcileJob, judging: Judging): Promise<void> {
    const { owner, name, installationId } = job.repository;
    const repository = `${owner}/${name}`;
    if (clock.now() < (forbidden.get(installationId) ?? 0)) return;
    try {
      const written = await judgePulls({
        ...{ ...judging, clock, app, known: job.known, seenAt: clock.now(), signal: job.signal },
        askedFor: job.askedFor,
        onFailure(pulls, { code, message, hint }) {
          log.warn({ repository, pulls, code }, `no check for a pull request: ${message}. ${hint}`);
        },
      });
      if (written > 0) log.info({ repository, checks: written }, 'said what pull requests would do');
    } catch (error) {
      if (!(error instanceof MilepostError) || error.code !== 'permission') throw error;
      forbidden.set(installationId, clock.now() + FORBIDDEN_MS);
      log.info(
        { repository, code: error.code },
        'no checks: the installation has not accepted "checks: write"',
      );
    }
  };
}
