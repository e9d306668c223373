// Writes schema/roadmap.schema.json; run by `npm run schema` after a change of src/roadmap/schema.ts.
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { roadmapJsonSchema } from '../src/roadmap/json-schema.ts';

const file = new URL('roadmap.schema.json', import.meta.url);
const options = await resolveConfig(file);
writeFileSync(file, await format(JSON.stringify(roadmapJsonSchema()), { ...options, parser: 'json' }));
