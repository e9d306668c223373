// The one place that calls the importer for the judge, and reads its report.
import { importMarkdown } from '../../../../src/import/import-markdown.ts';
import type { Outcome } from './judge.ts';

export { importMarkdown };

/** What the importer makes of a document; throws with its own words where it refuses. */
export function importOutcome(source: Uint8Array | string): Outcome {
  const imported = importMarkdown(source);
  if (!imported.ok) throw new Error(`refused: ${imported.code}: ${imported.message}`);
  const { yaml, roadmap, report } = imported;
  return { yaml, roadmap, leftOut: new Set(report.leftOut.map(({ line }) => line)) };
}
