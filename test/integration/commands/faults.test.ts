// Every request of a command fails in turn, before and after it was done: the end is the same, and nothing is doubled.
import { describe, expect, it } from 'vitest';
import { aTalkingStage, answers, say, signs } from '../../harness/commands.ts';
import { some } from '../../harness/depth.ts';

const COMMANDS = [
  'done https://example.com/a',
  'skip no time',
  'progress',
  'undo',
  'pause 2 weeks',
  'pause',
  'resume',
  'assess SQL advanced',
  'sync',
  'help',
  'status',
  'next',
  'why',
  'dnoe',
];
/** It was not done, or it was and nobody heard: the one way or the other, in turn. */
const KINDS = [
  ['502-before', '502-after'],
  ['502-before', 'reset-after'],
] as const;
type Kind = (typeof KINDS)[number][number];

const begun = aTalkingStage();

describe.each(COMMANDS)('/milepost %s', (words) => {
  async function end(at?: number, kind: Kind = '502-after') {
    const stage = (await begun).copy();
    const comment = say(stage, 'SQL', `/milepost ${words}`);
    if (at !== undefined) stage.sandbox.faults.arm({ kind, at });
    const requests = await stage.requests(() => stage.reconcileUntilDone());
    stage.sandbox.faults.clear();
    stage.pass(120_000);
    expect((await stage.planned()).actions).toEqual([]);
    stage.sandbox.assertClean();
    const { state, stateReason } = stage.issue('SQL');
    const told = answers(stage.issue('SQL'));
    return {
      requests: requests.length,
      end: [state, stateReason, told, signs(comment), stage.file('README.md')],
    };
  }

  it('comes to the same end whichever request fails', async () => {
    const smooth = await end();
    for (const at of some([...Array(smooth.requests).keys()], words.length))
      for (const kind of KINDS[(words.length + at) % 2 === 0 ? 0 : 1])
        expect((await end(at, kind)).end, `${kind} at ${at}`).toEqual(smooth.end);
  });
});
