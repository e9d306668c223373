// One finding of the doctor.
import { MilepostError } from '../../errors.ts';

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly says: string;
  /** What to do; only where it is not well. */
  readonly hint?: string;
}

/** What could not be asked is a finding, too. */
export function broken(name: string, error: unknown): Check {
  if (!(error instanceof MilepostError)) throw error;
  return { name, ok: false, says: error.message, hint: error.hint };
}
