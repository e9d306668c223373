// app.yml and the code ask GitHub for the same, and for no more than GitHub says it takes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ACTIONS_THAT_MATTER } from '../../../src/app/webhooks/event-targets.ts';

interface Manifest {
  readonly hook_attributes: { readonly url: string };
  readonly default_permissions: Readonly<Record<string, string>>;
  readonly default_events: readonly string[];
}

const ROOT = new URL('../../../', import.meta.url);
const manifest = parse(readFileSync(new URL('app.yml', ROOT), 'utf8')) as Manifest;

/** GitHub sends these to every App; they are not in the list of events to choose from. */
const UNASKED = ['installation', 'installation_repositories'];

// The one file, since the package's entry loads those of every GitHub Enterprise too.
const description = createRequire(import.meta.url).resolve(
  '@octokit/openapi-webhooks/generated/api.github.com.json',
);
const { webhooks } = JSON.parse(readFileSync(description, 'utf8')) as {
  readonly webhooks: Readonly<Record<string, { readonly post: { readonly summary: string } }>>;
};

/** From GitHub's sentence about an event: the permissions of which one is enough to get it. */
function permissionsFor(event: string): readonly string[] {
  const [action] =
    (ACTIONS_THAT_MATTER[event as keyof typeof ACTIONS_THAT_MATTER] as readonly string[] | undefined) ?? [];
  const key = (action === undefined ? event : `${event}_${action}`).replaceAll('_', '-');
  const sentence = /To subscribe to this event.*/.exec(webhooks[key]?.post.summary ?? '')?.[0] ?? '';
  return [...sentence.matchAll(/"([^"]+)"/g)].map(([, label = '']) =>
    label.toLowerCase().replaceAll(' ', '_'),
  );
}

describe('app.yml', () => {
  it('subscribes to the events that matter to a repository, and to no others', () => {
    const waking = ['push', ...Object.keys(ACTIONS_THAT_MATTER)].filter((event) => !UNASKED.includes(event));
    expect(manifest.default_events.toSorted()).toEqual(waking.toSorted());
  });

  it.each(manifest.default_events)('asks for a permission that brings the event %s', (event) => {
    const enough = permissionsFor(event);
    expect(enough).not.toEqual([]);
    expect(enough.some((permission) => permission in manifest.default_permissions)).toBe(true);
  });

  it('asks for five permissions, and nothing of administration or workflows', () => {
    expect(manifest.default_permissions).toEqual({
      metadata: 'read',
      contents: 'write',
      issues: 'write',
      pull_requests: 'write',
      checks: 'write',
    });
  });

  it('sends webhooks to the path that the App listens on', () => {
    expect(new URL(manifest.hook_attributes.url).pathname).toBe('/api/github/webhooks');
  });
});

describe('the link in docs/operating.md that fills in the form on GitHub', () => {
  const page = readFileSync(new URL('docs/operating.md', ROOT), 'utf8');
  const link = /https:\/\/github\.com\/settings\/apps\/new\?[^\s)]+/.exec(page)?.[0] ?? '';

  it('asks for what app.yml asks for', () => {
    const { searchParams } = new URL(link);
    const permissions = Object.keys(manifest.default_permissions).map((name) => [
      name,
      searchParams.get(name),
    ]);
    expect(Object.fromEntries(permissions)).toEqual(manifest.default_permissions);
    expect(searchParams.getAll('events[]').toSorted()).toEqual(manifest.default_events.toSorted());
    const others = [...searchParams.keys()].filter((key) => !(key in manifest.default_permissions));
    expect(new Set(others)).toEqual(new Set(['name', 'public', 'webhook_active', 'events[]']));
  });
});
