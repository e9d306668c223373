// GitHub's side of the wire: answers by nock, an Octokit as the doors make it, a clock that stands still.
import { Octokit } from '@octokit/rest';
import nock from 'nock';
import type { Probot } from 'probot';
import type { MilepostError } from '../../src/errors.ts';
import { type GitHub, connect } from '../../src/github/client/connect.ts';
import { createFetch } from '../../src/github/client/fetch.ts';
import { FakeClock } from './clocks/fake-clock.ts';

export const API = 'https://api.github.com';
export const ISSUES = '/repos/ada/learning/issues';

export interface Answer {
  readonly status: number;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Wire {
  readonly clock: FakeClock;
  octokit(): Octokit;
  /** Connected with a pace of its own. */
  github(): GitHub;
  /** Answers every POST to a path like this; gives how many came. */
  answering(path: string, answer: Answer): () => number;
}

export function createWire(): Wire {
  const clock = new FakeClock();
  const octokit = () => new Octokit({ auth: 'token', log: SILENT, request: { fetch: createFetch() } });
  return {
    clock,
    octokit,
    github: () => connect(octokit(), { clock }),
    answering(path, { status, body = {}, headers = {} }) {
      let count = 0;
      nock(API)
        .persist()
        .post(path)
        .reply(() => {
          count += 1;
          return [status, body, headers];
        });
      return () => count;
    },
  };
}

export const SILENT = { debug: noop, info: noop, warn: noop, error: noop };

function noop(): void {
  // says nothing
}

/** As much of Probot as the App's client needs: an Octokit of an installation, or of the App itself. */
export function probotWith(octokitOf: (installationId?: number) => Octokit): Pick<Probot, 'auth'> {
  return { auth: (id?: number) => Promise.resolve(octokitOf(id)) } as unknown as Pick<Probot, 'auth'>;
}

export function createIssue(github: GitHub): Promise<unknown> {
  return github.request('POST /repos/{owner}/{repo}/issues', {
    owner: 'ada',
    repo: 'learning',
    title: 'SQL',
  });
}

/** What a promise is rejected with. */
export async function failure(promise: Promise<unknown>): Promise<MilepostError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error as MilepostError;
}

/** GitHub's words for its two limits. */
export const SECONDARY =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
export const PRIMARY = 'API rate limit exceeded for installation ID 1.';
/** As GitHub writes it, that long after the clock's beginning. */
export const reset = (inMs: number) => String(Math.floor((new FakeClock().now() + inMs) / 1000));
