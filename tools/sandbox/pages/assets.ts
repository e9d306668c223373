// The stylesheets: GitHub's own for rendered Markdown, and ours for the rest.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Hono } from 'hono';

const require = createRequire(import.meta.url);
const markdownCss = require.resolve('github-markdown-css/github-markdown.css');

export function addAssets(app: Hono): void {
  app.get('/assets/markdown.css', (c) => c.body(readFileSync(markdownCss), 200, CSS));
  app.get('/assets/pages.css', (c) => c.body(readFileSync(new URL('pages.css', import.meta.url)), 200, CSS));
}

const CSS = { 'content-type': 'text/css; charset=utf-8' };
