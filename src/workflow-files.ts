// The workflow files that run Milepost as a GitHub Action. The only place that knows their folder; a bundle has them in it instead.
import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = new URL('../templates/workflows/', import.meta.url);

/** Each by its path in the repository that it is for. */
export function readWorkflows(): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(FOLDER)
      .toSorted()
      .map((file) => [`.github/workflows/${file}`, readFileSync(new URL(file, FOLDER), 'utf8')]),
  );
}
