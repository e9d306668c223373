// A level in a skill: shown in the README's table and in progress.json, at 4 requests.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Stage } from '../../../tools/harness/stage.ts';
import { aTalkingStage, answers, say, signs } from '../../harness/commands.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await aTalkingStage();
});

afterEach(async () => {
  expect((await stage.planned()).actions).toEqual([]);
  stage.sandbox.assertClean();
});

function skillRows(): readonly string[] {
  const [, table = ''] = (stage.file('README.md') ?? '').split('<summary>Skills</summary>');
  return table.split('\n').filter((line) => line.startsWith('|'));
}

it('is shown beside the level to reach, with the day', async () => {
  expect(skillRows()[0]).toBe('| Skill | To reach | Items that teach it |');
  const comment = say(stage, 'Thesis', '/milepost assess patien beginner\nIt was hard.');
  const requests = await stage.requests(() => stage.reconcile());
  expect(requests.map(({ operation }) => operation)).toEqual([
    'Observe',
    'issues/update',
    'reactions/create-for-issue-comment',
    'Commit',
  ]);
  expect([signs(comment), answers(stage.issue('Thesis'))]).toEqual(['🚀', []]);
  const [head, , sql, patience] = skillRows();
  expect(head).toBe('| Skill | Reached | To reach | Items that teach it |');
  expect(sql).toBe('| ☐ SQL |  | intermediate | 0 of 1 done |');
  expect(patience).toMatch(
    /^\| ☐ Patience \| beginner<br>\d{1,2}\s[A-Z][a-z]{2}\s\d{4} \| advanced \| none \|$/,
  );
  const { skills } = JSON.parse(stage.file('.github/milepost/progress.json') ?? '{}') as { skills: unknown };
  expect(skills).toEqual([
    { name: 'SQL', target: 'intermediate', done: 0, teaching: 1 },
    {
      ...{ name: 'Patience', target: 'advanced', done: 0, teaching: 0 },
      reached: { level: 'beginner', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
    },
  ]);
});

it('is refused with what is near', async () => {
  const comment = say(stage, 'SQL', '/milepost assess SQL advancd');
  await stage.reconcile();
  expect(signs(comment)).toBe('👎');
  expect(answers(stage.issue('SQL'))).toEqual([expect.stringContaining('"/milepost assess SQL advanced"')]);
});
