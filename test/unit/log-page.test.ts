// docs/log.md: each setting that makes Milepost say something by itself has an example that is a roadmap.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRoadmap } from '../../src/roadmap/parse.ts';
import { QUIET_WEEKS } from '../../src/tracker/pages/log-comments.ts';
import { PAGE_TITLES } from '../../src/tracker/pages/page.ts';

const PAGE = readFileSync('docs/log.md', 'utf8');

test('each example is a roadmap, and there is one for each of the settings', () => {
  const blocks = [...PAGE.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
  const trackers = blocks.map((block) => {
    const parsed = parseRoadmap(block);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.warnings).toEqual([]);
    return parsed.roadmap.tracker;
  });
  expect(trackers).toMatchObject([
    { digest: 'weekly' },
    { nudges: true },
    { assignee: 'octocat' },
    { readme: 'issue' },
  ]);
});

test('the page says what the issues are called', () => {
  for (const title of Object.values(PAGE_TITLES)) expect(PAGE).toContain(`**${title}**`);
  expect(QUIET_WEEKS).toEqual([2, 4]);
});
