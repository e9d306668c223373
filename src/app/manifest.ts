// What app.yml asks of GitHub, to compare with what a registered App has.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Manifest {
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly events: readonly string[];
}

/** Reads the manifest that ships with Milepost. */
export function readManifest(): Manifest {
  const text = readFileSync(new URL('../../app.yml', import.meta.url), 'utf8');
  const { default_permissions, default_events } = parse(text) as {
    default_permissions: Manifest['permissions'];
    default_events: string[];
  };
  return { permissions: default_permissions, events: default_events };
}
