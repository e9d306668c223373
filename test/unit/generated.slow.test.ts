// What npm run schema writes with much work is as it would write it now; the rest of it is tested beside what it describes.
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { renderGraphqlTypes } from '../../schema/graphql-types.ts';
import { renderReference } from '../../schema/reference.ts';

test.each([
  {
    file: 'docs/roadmap.md',
    parser: 'markdown',
    render: () => renderReference(readFileSync('schema/reference.md', 'utf8')),
  },
  { file: 'src/github/graphql/graphql-types.ts', parser: 'typescript', render: renderGraphqlTypes },
])('$file', async ({ file, parser, render }) => {
  const made = await format(await render(), { ...(await resolveConfig(file)), parser });
  expect(readFileSync(file, 'utf8'), 'run npm run schema').toBe(made);
});
