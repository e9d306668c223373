// The README's steps for a learner without a server, followed word for word.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Learner } from '../../harness/action/workflow-runs.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const readme = read('README.md');

/** What stands under a heading, up to the next one of its level. */
function under(heading: string): string {
  const [level = ''] = heading.split(' ');
  const [, ...rest] = readme.split(`\n${heading}\n`);
  const text = rest.join('');
  const end = text.search(new RegExp(`^${level} `, 'm'));
  return end < 0 ? text : text.slice(0, end);
}

/** The first block of YAML in a text, without the indentation that it has in a list. */
function firstYaml(text: string): string {
  const [, indent = '', code = ''] = /^( *)```yaml\n([\s\S]*?)^ *```$/m.exec(text) ?? [];
  return code.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

test('copy this file, write a roadmap, push', async () => {
  const steps = under('### Without a server: the GitHub Action');
  const [, workflow = '', roadmap = ''] = /^1\. .*?`([^`]+)`:[\s\S]*^2\. .*?`([^`]+)`/m.exec(steps) ?? [];
  expect(steps).toContain('the one [above](#a-roadmap) will do');
  const learner = await Learner.begin();
  learner.push({ [workflow]: firstYaml(steps), [roadmap]: firstYaml(under('## A roadmap')) });
  const { code, summary, log } = await learner.runOne();
  expect({ code, log: log.includes('::') }).toEqual({ code: 0, log: false });
  expect(learner.issues.map(({ title }) => title)).toEqual([
    'Introduction to Statistics',
    'SQL',
    'A report on the weather of your town',
    'Storytelling with Data',
  ]);
  expect(learner.file('README.md')).toContain('**Data Analyst** · 0 of 3 done');
  expect(summary).toContain('**Data Analyst** · 0 of 3 done');
  await learner.end();
});

test('the file that the README shows is the one that init --action writes', () => {
  const steps = under('### Without a server: the GitHub Action');
  expect(firstYaml(steps)).toBe(read('templates/workflows/milepost.yml'));
});

test('docs/action.md has a row for each input and output, with its default', () => {
  const page = read('docs/action.md');
  const names = [...read('action.yml').matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(page).toContain(`\`${name}\``);
});
