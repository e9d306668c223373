// What commands say alike where there is nothing to plan from.
import { expect, test } from 'vitest';
import { EXIT } from '../../../src/cli/io.ts';
import { reportNoRoadmap } from '../../../src/cli/report.ts';
import { aFakeIo } from '../../harness/fake-io.ts';

const AT = { owner: 'learner', name: 'journey' };

test('a warning that is to go may stand in the README or in an issue: the action says where', () => {
  const io = aFakeIo();
  const actions = ['update the warning in issue #5 "Progress"'];
  expect(reportNoRoadmap({ ...AT, actions }, {}, io)).toBe(EXIT.wrong);
  expect(io.printed.err).toEqual([
    'learner/journey has no roadmap.',
    'Add one as .github/roadmap.yml, or give one with --roadmap.',
    'The warning about its mistakes is removed: update the warning in issue #5 "Progress".',
  ]);
});

test('who can give no other roadmap is not told to', () => {
  const io = aFakeIo();
  reportNoRoadmap({ ...AT, isOwnOnly: true }, { json: true }, io);
  expect(JSON.parse(io.printed.out.join(''))).toEqual({
    ok: false,
    error: {
      code: 'input',
      message: 'learner/journey has no roadmap.',
      hint: 'Add one as .github/roadmap.yml.',
    },
  });
});
