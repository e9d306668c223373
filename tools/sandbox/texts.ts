// What the sandbox reads from packages: GitHub's descriptions of itself, and its style sheet; and its own. The only place that
// does; where the sandbox ships in a bundle, the texts lie beside it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { schema } from '@octokit/graphql-schema';
import { NEWER_SCHEMA } from './graphql/newer-schema.ts';

const { resolve } = createRequire(import.meta.url);
const read = (specifier: string): string => readFileSync(resolve(specifier), 'utf8');

/** Our own style sheet, in the order of its parts. */
const STYLES = ['base', 'frame', 'boxes', 'marks', 'forms', 'files', 'conversations'] as const;

const READERS = {
  rest: () => read('@octokit/openapi/generated/api.github.com.json'),
  webhooks: () => read('@octokit/openapi-webhooks/generated/api.github.com.json'),
  graphql: () => schema.idl + NEWER_SCHEMA,
  markdownCss: () => read('github-markdown-css/github-markdown.css'),
  pagesCss: () => STYLES.map((name) => read(`./pages/styles/${name}.css`)).join('\n'),
} as const;

export type TextName = keyof typeof READERS;

export const TEXT_NAMES = Object.keys(READERS) as readonly TextName[];

/** One of the texts, read anew each time. */
export function readText(name: TextName): string {
  return READERS[name]();
}
