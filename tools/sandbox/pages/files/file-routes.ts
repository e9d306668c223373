// Routes of a repository's files: folders, pages of files, and their bytes.

import type { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { isBinary } from '../../git/diff.ts';
import { readFile } from '../../git/resolve.ts';
import type { Sandbox } from '../../sandbox.ts';
import { editPage } from './edit-page.ts';
import { filePage, folderPage } from './files-page.ts';
import { ofRepository, restOf } from '../route.ts';
import { placeOf } from '../site.ts';
import type { Site } from '../site.ts';

export function addFiles(app: Hono, sandbox: Sandbox): void {
  app.get(
    '/:owner/:name',
    ofRepository(sandbox, (site) => folderPage(site, { branch: site.repository.defaultBranch, path: '' })),
  );
  app.get(
    '/:owner/:name/tree/*',
    ofRepository(sandbox, (site, c) => {
      const place = placeOf(site.repository, restOf(c, 'tree'));
      return place === null ? null : folderPage(site, place);
    }),
  );
  app.get(
    '/:owner/:name/blob/*',
    ofRepository(sandbox, (site, c) => {
      const place = placeOf(site.repository, restOf(c, 'blob'));
      return place === null ? null : (filePage(site, place) ?? folderPage(site, place));
    }),
  );
  app.get(
    '/:owner/:name/edit/*',
    ofRepository(sandbox, (site, c) => {
      const place = placeOf(site.repository, restOf(c, 'edit'));
      return place === null ? null : editPage(site, place);
    }),
  );
  app.get(
    '/:owner/:name/raw/*',
    ofRepository(sandbox, (site, c) => rawFile(site, restOf(c, 'raw'))),
  );
}

/** The bytes of a file with the type that its name suggests; scripts in it do not run. */
function rawFile({ repository }: Site, rest: string): Response | null {
  const place = placeOf(repository, rest);
  const content = place === null ? null : readFile(repository, place.branch, place.path);
  if (place === null || content === null) return null;
  const type =
    getMimeType(place.path) ?? (isBinary(content) ? 'application/octet-stream' : 'text/plain; charset=utf-8');
  // A page of the repository's own would run in the sandbox's place; GitHub shows its text instead.
  const safe = /^text\/|script|json|xhtml/.test(type) ? 'text/plain; charset=utf-8' : type;
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': safe,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
