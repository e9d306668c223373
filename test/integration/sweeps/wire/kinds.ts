// Every way in which a request can fail, by what it does to the request.
import type { ErrorCode } from '../../../../src/errors.ts';
import type { Fault } from '../../../../tools/sandbox/sandbox.ts';

export interface Kind {
  readonly name: string;
  readonly fault: Omit<Fault, 'at'>;
  /** What the reconciliation that is struck ends with; undefined: it goes on by itself. */
  readonly code?: ErrorCode;
  /** No request for so long. */
  readonly silenceMs?: number;
  /** The token is older than a moment: its refusal is not taken for GitHub's own lag. */
  readonly oldToken?: true;
}

const unavailable = { code: 'unavailable' } as const;

/** By what they do to a request: those of one list must lead to the same. */
export const ALIKE: Readonly<Record<string, readonly Kind[]>> = {
  'no proper answer, not carried out': [
    { name: '502, not carried out', fault: { kind: '502-before' }, ...unavailable },
    { name: 'a reset, not carried out', fault: { kind: 'reset-before' }, ...unavailable },
    {
      name: 'no answer, not carried out',
      fault: { kind: 'timeout-before', afterMs: 30_000 },
      ...unavailable,
    },
    { name: '503', fault: { kind: '503' }, ...unavailable },
  ],
  'no proper answer, carried out': [
    { name: '502, carried out', fault: { kind: '502-after' }, ...unavailable },
    { name: 'a reset, carried out', fault: { kind: 'reset-after' }, ...unavailable },
    { name: 'no answer, carried out', fault: { kind: 'timeout-after', afterMs: 30_000 }, ...unavailable },
    { name: 'half an answer', fault: { kind: 'truncated' }, ...unavailable },
  ],
  'errors with status 200': [
    { name: 'errors with status 200', fault: { kind: 'graphql-errors' }, ...unavailable },
  ],
  'half of what was asked, with nulls': [
    { name: 'half of what was asked, with nulls', fault: { kind: 'resource-limits' }, ...unavailable },
  ],
  'a refusal for a while': [
    { name: '429 for 7 s', fault: { kind: '429', retryAfter: 7 }, code: 'refused', silenceMs: 7000 },
    {
      name: '403 for 90 s',
      fault: { kind: '403-secondary', retryAfter: 90 },
      code: 'refused',
      silenceMs: 90_000,
    },
    { name: '403 without a time', fault: { kind: '403-secondary' }, code: 'refused', silenceMs: 60_000 },
  ],
  '401, the token just made': [{ name: '401, the token just made', fault: { kind: '401' } }],
  '401, the token older': [{ name: '401, the token older', fault: { kind: '401' }, oldToken: true }],
  '404': [{ name: '404', fault: { kind: '404' }, code: 'not-found' }],
};

export const KINDS: readonly Kind[] = Object.values(ALIKE).flat();
