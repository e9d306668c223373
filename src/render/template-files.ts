// The texts of the templates, by name. The only place that knows their folder; a bundle has them in it instead.
import { readdirSync, readFileSync } from 'node:fs';

/** The same relative place from src/ and from dist/. */
const FOLDER = new URL('../../templates/', import.meta.url);

/** Each `templates/<name>.liquid`, by its name, `issues/completed`. */
export function readTemplates(): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.liquid'))
      // Windows writes `issues\completed`.
      .map((file) => file.replaceAll('\\', '/'))
      .map((file) => [file.slice(0, -'.liquid'.length), readFileSync(new URL(file, FOLDER), 'utf8')]),
  );
}
