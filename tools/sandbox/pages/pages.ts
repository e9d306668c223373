// The pages put together. They read the world; their forms act as the repository's owner.

import { Hono } from 'hono';
import { html } from 'hono/html';
import { findUser } from '../world/find.ts';
import { GitHubRefusal } from '../requests/refusal.ts';
import type { Sandbox } from '../sandbox.ts';
import { addAssets } from './assets.ts';
import { addConversations } from './conversations/conversation-routes.ts';
import { addFiles } from './files/file-routes.ts';
import { addForms } from './form-routes.ts';
import type { Html } from './html.ts';
import { indexPage } from './index-page.ts';
import { documentPage } from './layout.ts';

/** The sandbox's pages for a person, from `/` on, at the addresses that GitHub gives them. */
export function createPages(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.get('/', (c) => c.html(indexPage(sandbox.world, null)));
  addAssets(app);
  addFiles(app, sandbox);
  addConversations(app, sandbox);
  addForms(app, sandbox);
  app.get('/:owner', (c) => {
    const user = findUser(sandbox.world.state, c.req.param('owner'));
    return user === null ? c.notFound() : c.html(indexPage(sandbox.world, user.login));
  });
  app.notFound((c) => c.html(messagePage('Not found', 'There is no such page here.'), 404));
  app.onError((error, c) => {
    if (!(error instanceof GitHubRefusal)) throw error;
    return c.html(messagePage('GitHub refuses this', reasons(error)), 422);
  });
  return app;
}

function messagePage(title: string, text: string): Html {
  const body = html`<main class="narrow">
    <h1 class="title">${title}</h1>
    <p>${text}</p>
  </main>`;
  return documentPage(title, body);
}

function reasons({ message, errors }: GitHubRefusal): string {
  const details = errors.map((error) =>
    typeof error === 'string' ? error : (error.message ?? `${error.field}: ${error.code}`),
  );
  return [message, ...details].join('. ');
}
