// Reads whose pages can be too wide for GitHub, which caps what one query may consume and does not say at how much. What is
// refused is asked for again at once, half as wide; what went through is remembered. Half an answer is never taken for one. Nor
// is more asked for at once than can be parsed without keeping others waiting.
// https://github.blog/changelog/2025-09-01-graphql-api-resource-limits
import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import { MilepostError } from '../../errors.ts';
import { failure } from '../failures/failure.ts';
import type { GitHub } from '../client/connect.ts';
import type { DocumentName } from './documents.ts';
import type { Operations } from './graphql-types.ts';
import type { Known } from '../known.ts';
import { NARROWEST, WIDEST, type Widths, narrower, wider, widthsAt } from './widths.ts';

export interface Reader {
  readonly github: GitHub;
  readonly known: Known;
  /** Breakdowns so far that a narrower page may mend: each may be an outage instead. */
  breakdowns: number;
  /** Lists of issues say how many issues block each one. */
  readonly withBlockers: boolean;
  /** Whether a page was too wide. */
  isNarrowed: boolean;
}

/** Reads with the widths that the repository took the last time. */
export function openReader(github: GitHub, known: Known = {}): Reader {
  return { github, known, withBlockers: known.blockers === true, breakdowns: 0, isNarrowed: false };
}

/** An outage answers like a page that is too wide: so often in one reconciliation we try a narrower one. */
const MOST_BREAKDOWNS = 2;

/**
 * One answer, in pages as wide as GitHub takes them. Throws a MilepostError: `unavailable` where GitHub refuses even the
 * narrowest or does not answer, `too-large` where even that one cannot be read.
 */
export async function readWide<Name extends DocumentName>(
  reader: Reader,
  name: Name,
  variables: (widths: Widths) => Operations[Name]['variables'],
): Promise<Operations[Name]['answer']> {
  const { github, known } = reader;
  for (;;) {
    const width = known.width ?? WIDEST;
    try {
      const answer = await github.graphql(name, variables(widthsAt(width)));
      if (charactersIn(answer) > MOST_CHARACTERS) narrow(reader, width);
      return answer;
    } catch (error) {
      const fault = faultOf(error);
      if (fault === undefined) throw error;
      if (width <= NARROWEST)
        throw fault === 'refused' ? failure('too-wide', { cause: error }, NARROWEST) : error;
      if (fault === 'broke down') reader.breakdowns += 1;
      narrow(reader, width);
      if (reader.breakdowns > MOST_BREAKDOWNS) throw error;
    }
  }
}

/**
 * A longer answer is parsed in one go for so long that other repositories' webhooks wait: the next page is half as wide. In
 * characters; 100 issues with texts of 10,000 characters.
 */
const MOST_CHARACTERS = 2 ** 20;

function charactersIn(answer: unknown): number {
  if (typeof answer === 'string') return answer.length;
  if (typeof answer !== 'object' || answer === null) return 0;
  return Object.values(answer).reduce<number>((sum, value) => sum + charactersIn(value), 0);
}

/** The next reconciliation begins with the narrower page, too. */
function narrow(reader: Reader, width: number): void {
  reader.known.width = narrower(width);
  reader.isNarrowed = true;
}

/** After a repository was read: pages that GitHub took without a word may be a little wider the next time. */
export function growBack({ known, isNarrowed }: Reader): void {
  if (isNarrowed || known.width === undefined) return;
  known.width = wider(known.width);
  if (known.width === WIDEST) delete known.width;
}

/** Whether a narrower page may help: GitHub says so itself, its answer is too large to be read, or it broke down over the question. */
function faultOf(error: unknown): 'refused' | 'too large' | 'broke down' | undefined {
  const cause = error instanceof MilepostError ? error.cause : undefined;
  if (cause instanceof GraphqlResponseError) {
    const faults: readonly { readonly type?: string; readonly message: string }[] = cause.errors ?? [];
    if (faults.some(({ type, message }) => isRefusal(type, message))) return 'refused';
    return faults.some(({ message }) => BREAKDOWN.test(message)) ? 'broke down' : undefined;
  }
  // An App's token is asked for on the way: that has no pages.
  if (!(cause instanceof RequestError) || !cause.request.url.endsWith('/graphql')) return undefined;
  if (error instanceof MilepostError && error.code === 'too-large') return 'too large';
  return cause.status === 502 || cause.status === 504 || isTimeout(cause) ? 'broke down' : undefined;
}

function isRefusal(type: string | undefined, message: string): boolean {
  return (
    type === 'RESOURCE_LIMITS_EXCEEDED' ||
    type === 'MAX_NODE_LIMIT_EXCEEDED' ||
    /resource limits? for this query/i.test(message)
  );
}

/** GitHub's words, with status 200, for a query that took too long. */
const BREAKDOWN = /something went wrong|timeout|timed out/i;

function isTimeout(error: RequestError): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'TimeoutError' || cause.name === 'HeadersTimeoutError') return true;
  }
  return /timed? ?out/i.test(error.message);
}
