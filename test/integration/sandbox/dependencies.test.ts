// Issue dependencies as GitHub describes them: each answer here is held against its published description.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Arena, AT, anArena, refusal } from './arena.ts';

let arena: Arena;

beforeEach(() => {
  arena = anArena();
});

afterEach(async () => {
  arena.sandbox.assertClean();
  await arena.sandbox.close();
});

/** An issue that is new: its number, and the id that dependencies go by. */
async function make(title: string) {
  const { data } = await arena.octokit.rest.issues.create({ ...AT, title });
  return { issue_number: data.number, id: data.id };
}

const add = (issue_number: number, issue_id: number) =>
  arena.octokit.rest.issues.addBlockedByDependency({ ...AT, issue_number, issue_id });

test('what blocks an issue is added by its id, listed on both sides, counted and removed', async () => {
  const { issues } = arena.octokit.rest;
  const [build, sql, git] = [await make('Build'), await make('SQL'), await make('Git')];
  expect((await add(build.issue_number, sql.id)).status).toBe(201);
  await add(build.issue_number, git.id);
  const { issue_number } = build;
  const blockedBy = await issues.listDependenciesBlockedBy({ ...AT, issue_number });
  expect(blockedBy.data.map(({ title }) => title).toSorted()).toEqual(['Git', 'SQL']);
  const blocking = await issues.listDependenciesBlocking({ ...AT, issue_number: sql.issue_number });
  expect(blocking.data.map(({ title }) => title)).toEqual(['Build']);
  await issues.update({ ...AT, issue_number: sql.issue_number, state: 'closed' });
  const { data } = await issues.get({ ...AT, issue_number });
  // Open ones, and all.
  expect(data.issue_dependencies_summary).toEqual({
    ...{ blocked_by: 1, total_blocked_by: 2 },
    ...{ blocking: 0, total_blocking: 0 },
  });
  await issues.removeDependencyBlockedBy({ ...AT, issue_number, issue_id: sql.id });
  const left = await issues.listDependenciesBlockedBy({ ...AT, issue_number });
  expect(left.data.map(({ title }) => title)).toEqual(['Git']);
});

describe('it is refused', () => {
  test('twice, by itself, in a circle, and to remove what is not there', async () => {
    const [build, sql] = [await make('Build'), await make('SQL')];
    await add(build.issue_number, sql.id);
    expect((await refusal(add(build.issue_number, sql.id))).status).toBe(422);
    expect((await refusal(add(build.issue_number, build.id))).status).toBe(422);
    expect((await refusal(add(sql.issue_number, build.id))).status).toBe(422);
    const remove = arena.octokit.rest.issues.removeDependencyBlockedBy({
      ...AT,
      issue_number: sql.issue_number,
      issue_id: build.id,
    });
    expect((await refusal(remove)).status).toBe(404);
  });

  test('for an id that no issue has, a number in its place among them', async () => {
    const [build, sql] = [await make('Build'), await make('SQL')];
    expect((await refusal(add(build.issue_number, sql.issue_number))).status).toBe(404);
  });

  test('beyond 50 on one side', async () => {
    const build = await make('Build');
    for (let count = 0; count < 50; count += 1) await add(build.issue_number, (await make(`${count}`)).id);
    expect((await refusal(add(build.issue_number, (await make('one more')).id))).status).toBe(422);
  });
});
