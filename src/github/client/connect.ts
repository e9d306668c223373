// An Octokit as the rest of this floor sees it: paced, silent after a refusal, with errors in our words. No retries:
// a POST that failed may have worked, so whoever asked observes again first.
import type { Octokit } from '@octokit/core';
import type { Endpoints } from '@octokit/types';
import { type Clock, systemClock } from '../../clock.ts';
import { MilepostError } from '../../errors.ts';
import { DOCUMENTS, type DocumentName } from '../graphql/documents.ts';
import type { Operations } from '../graphql/graphql-types.ts';
import { type Pace, createPace } from './pace.ts';
import { translateError } from './translate-error.ts';

/** GitHub's most for a page of a list. https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export const PER_PAGE = 100;

export interface GitHub {
  /** One REST request. Throws a {@link MilepostError} for what GitHub refuses. */
  request<Route extends keyof Endpoints>(
    route: Route,
    parameters: Endpoints[Route]['parameters'],
  ): Promise<Endpoints[Route]['response']>;
  /**
   * Waits for a write's turn, so that nothing has to wait between what is read from then on and the next write, which
   * spends the turn. A turn that is not spent, since nothing is to be written after all, is kept for a later write.
   */
  turn(): Promise<void>;
  /** One GraphQL request: one of the documents, by its name. A mutation is a write. Throws for half an answer, too. */
  graphql<Name extends DocumentName>(
    name: Name,
    variables: Operations[Name]['variables'],
  ): Promise<Operations[Name]['answer']>;
}

export interface ConnectOptions {
  /** Shared by everything that writes for one installation. */
  readonly pace?: Pace;
  readonly clock?: Clock;
}

/** A mutation is the README's commit: one or two a reconciliation, and what the learner sees first. */
type Kind = 'read' | 'write' | 'urgent write';

/** Connects an Octokit that has retries and throttling turned off. */
export function connect(octokit: Pick<Octokit, 'request' | 'graphql'>, options: ConnectOptions = {}): GitHub {
  const { clock = systemClock, pace = createPace(clock) } = options;

  // Octokit's own signature also takes unknown routes, which TypeScript cannot tell apart for a generic one.
  const request = octokit.request as unknown as GitHub['request'];

  let hasTurn = false;

  async function turn(): Promise<void> {
    if (!hasTurn) await pace.take();
    hasTurn = true;
  }

  /** Of writes at the same time, one alone has the turn that was waited for. */
  async function spendTurn(kind: Exclude<Kind, 'read'>): Promise<void> {
    if (hasTurn) hasTurn = false;
    else await (kind === 'urgent write' ? pace.take({ urgent: true }) : pace.take());
  }

  async function guard<Answer>(kind: Kind, send: () => Promise<Answer>): Promise<Answer> {
    // A write may wait for its turn, and GitHub may ask for silence meanwhile: so the check comes last.
    if (kind !== 'read') await spendTurn(kind);
    await pace.check();
    try {
      return await send();
    } catch (error) {
      const translated = translateError(error, clock.now());
      if (translated instanceof MilepostError && translated.retryAt !== undefined)
        await pace.silence(translated.retryAt);
      throw translated;
    }
  }

  return {
    turn,
    request: (route, parameters) =>
      guard(route.startsWith('GET ') ? 'read' : 'write', () => request(route, parameters)),
    graphql: (name, variables) =>
      guard(DOCUMENTS[name].startsWith('mutation') ? 'urgent write' : 'read', () =>
        octokit.graphql(DOCUMENTS[name], variables),
      ),
  };
}
