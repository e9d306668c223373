// What is known of one way to fail at GitHub.
import type { ErrorCode } from '../../errors.ts';

export interface FailureEntry {
  readonly code: ErrorCode;
  /** What is said, and what the reader can do, from the details of the case. */
  readonly say: (...details: never[]) => { readonly message: string; readonly hint: string };
  /** What happened, for the operator: Markdown. */
  readonly meaning: string;
  /** Details as the table of docs/operating.md shows them. */
  readonly sample?: readonly unknown[];
}

export type FailureEntries = Readonly<Record<string, FailureEntry>>;
