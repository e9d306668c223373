// The stylesheets: GitHub's own for rendered Markdown, and ours for the rest.

import type { Hono } from 'hono';
import { readText } from '../texts.ts';

export function addAssets(app: Hono): void {
  app.get('/assets/markdown.css', (c) => c.body(readText('markdownCss'), 200, CSS));
  app.get('/assets/pages.css', (c) => c.body(readText('pagesCss'), 200, CSS));
}

const CSS = { 'content-type': 'text/css; charset=utf-8' };
