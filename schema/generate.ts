// Writes schema/roadmap.schema.json and docs/roadmap.md, after a change of what a roadmap may say, and
// src/github/graphql/graphql-types.ts, after a change of what GitHub is asked. Run by `npm run schema`.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { roadmapJsonSchema } from '../src/roadmap/schema/json-schema.ts';
import { renderGraphqlTypes } from './graphql-types.ts';
import { renderReference } from './reference.ts';

async function write(path: string, text: string, parser: 'json' | 'markdown' | 'typescript'): Promise<void> {
  const file = new URL(path, import.meta.url);
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, parser }));
}

await write('roadmap.schema.json', JSON.stringify(roadmapJsonSchema()), 'json');
const prose = readFileSync(new URL('reference.md', import.meta.url), 'utf8');
await write('../docs/roadmap.md', renderReference(prose), 'markdown');
await write('../src/github/graphql/graphql-types.ts', await renderGraphqlTypes(), 'typescript');
