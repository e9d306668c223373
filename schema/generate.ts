// Writes schema/roadmap.schema.json and docs/roadmap.md; run by `npm run schema` after a change of what a roadmap may say.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { roadmapJsonSchema } from '../src/roadmap/json-schema.ts';
import { renderReference } from './reference.ts';

async function write(path: string, text: string, parser: 'json' | 'markdown'): Promise<void> {
  const file = new URL(path, import.meta.url);
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, parser }));
}

await write('roadmap.schema.json', JSON.stringify(roadmapJsonSchema()), 'json');
const prose = readFileSync(new URL('reference.md', import.meta.url), 'utf8');
await write('../docs/roadmap.md', renderReference(prose), 'markdown');
