// The types of what GitHub answers, nulls included, from its own schema and every document that Milepost sends.
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { Kind, parse } from 'graphql';
import { DOCUMENTS } from '../src/github/graphql/documents.ts';
import { readText } from '../tools/sandbox/texts.ts';

const HEADER = `// Made by \`npm run schema\` from GitHub's schema (@octokit/graphql-schema) and src/github/graphql/documents.ts: do not edit.
`;

/** A module with the type of each document's answer and of its variables, and all of them by name. */
export async function renderGraphqlTypes(): Promise<string> {
  const fragments = new Set<string>();
  const documents = Object.entries(DOCUMENTS).map(([location, text]) => ({
    location,
    document: { kind: Kind.DOCUMENT, definitions: definitionsOf(text, fragments) } as const,
  }));
  const types = await codegen({
    schema: parse(readText('graphql')),
    documents,
    filename: 'graphql-types.ts',
    plugins: [{ operations: CONFIG }],
    pluginMap: { operations },
    config: {},
  });
  return `${HEADER}${types.replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '')}\n${byName()}`;
}

const CONFIG = {
  immutableTypes: true,
  skipTypename: true,
  inlineFragmentTypes: 'combine',
  defaultScalarType: 'string',
  scalars: { ID: 'string' },
};

/** The documents share fragments: each is taken once. */
function definitionsOf(text: string, fragments: Set<string>) {
  return parse(text).definitions.filter((definition) => {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) return true;
    const isNew = !fragments.has(definition.name.value);
    fragments.add(definition.name.value);
    return isNew;
  });
}

function byName(): string {
  const lines = Object.entries(DOCUMENTS).map(([name, text]) => {
    const type = `${name}${text.startsWith('mutation') ? 'Mutation' : 'Query'}`;
    return `readonly ${name}: { readonly answer: ${type}; readonly variables: ${type}Variables };`;
  });
  return `export interface Operations {\n${lines.join('\n')}\n}\n`;
}
