// Writes schema/roadmap.schema.json, docs/roadmap.md and docs/problems.md, after a change of what a roadmap may say;
// schema/progress.schema.json, after a change of what progress.json says; and
// src/github/graphql/graphql-types.ts, after a change of what GitHub is asked, and the failures in docs/operating.md. Run by `npm run schema`.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { figuresJsonSchema } from '../src/progress/figures/figures.ts';
import { roadmapJsonSchema } from '../src/roadmap/schema/json-schema.ts';
import { renderGraphqlTypes } from './graphql-types.ts';
import { updateFailures } from './failures-table.ts';
import { renderProblemsPage } from './problems-page.ts';
import { renderReference } from './reference.ts';

async function write(path: string, text: string, parser: 'json' | 'markdown' | 'typescript'): Promise<void> {
  const file = new URL(path, import.meta.url);
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, parser }));
}

await write('roadmap.schema.json', JSON.stringify(roadmapJsonSchema()), 'json');
await write('progress.schema.json', JSON.stringify(figuresJsonSchema()), 'json');
const prose = readFileSync(new URL('reference.md', import.meta.url), 'utf8');
await write('../docs/roadmap.md', renderReference(prose), 'markdown');
// As it is: Prettier would mend the examples.
writeFileSync(new URL('../docs/problems.md', import.meta.url), renderProblemsPage());
const operating = new URL('../docs/operating.md', import.meta.url);
writeFileSync(operating, updateFailures(readFileSync(operating, 'utf8')));
await write('../src/github/graphql/graphql-types.ts', await renderGraphqlTypes(), 'typescript');
