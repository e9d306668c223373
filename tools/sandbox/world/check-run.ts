// A check run of an App: a record, as those of the state.

import type { Timestamp } from './clock.ts';

export interface CheckRun {
  readonly id: number;
  /** Those of one App on one commit belong together. */
  readonly suiteId: number;
  readonly appId: number;
  name: string;
  readonly headSha: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  detailsUrl: string | null;
  externalId: string;
  startedAt: Timestamp | null;
  completedAt: Timestamp | null;
  output: { title: string | null; summary: string | null; text: string | null };
  /** As they were sent; updates append. */
  annotations: Readonly<Record<string, unknown>>[];
  /** Somebody asked for it again, and the App has not answered yet. The run itself stays as it was. */
  isAskedFor: boolean;
}
