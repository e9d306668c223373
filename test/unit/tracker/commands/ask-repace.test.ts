// A new pace that somebody asks for in a comment: the pull request, the answer that is there, or why there is none.
import { describe, expect, it, test } from 'vitest';
import { computeProgress } from '../../../../src/progress/compute.ts';
import { parseRoadmap } from '../../../../src/roadmap/parse.ts';
import {
  type AskRepaceInput,
  type RepaceSource,
  askRepace,
} from '../../../../src/tracker/commands/ask-repace.ts';
import { minute } from '../../../../tools/harness/builders/observed.ts';
import { anAsked } from './asked.ts';

const ROADMAP = `version: 1
title: T
start: 2027-01-01
phases:
  - title: One
    duration: 4 weeks
    items: [{task: a}]
`;

/** With a roadmap that is the repository's own, of which nothing is done. */
function ask(
  argument: string,
  { text = ROADMAP, bases = [], ...given }: Partial<AskRepaceInput & RepaceSource> = {},
) {
  const parsed = parseRoadmap(text, bases);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { roadmap } = parsed;
  return askRepace(anAsked({ word: 'repace', argument }), {
    there: undefined,
    source: { path: 'my/roadmap.yml', text, bases },
    progress: computeProgress({ roadmap, items: new Map(), milestones: new Map() }),
    ...given,
  });
}

type State = 'open' | 'closed' | 'merged';

/** Pull request #7 that answers up to this comment. */
function there(to: number, state: State = 'open') {
  const body = `<!-- milepost:repace to=${to} -->\nNew dates.`;
  return { branch: true, pull: { number: 7, state, body } };
}

test('new dates are a pull request that answers the comment', () => {
  expect(ask('shift 1 week')).toStrictEqual({
    text: '<!-- milepost:pull -->',
    pull: {
      ...{ type: 'write-repace', command: 910, path: 'my/roadmap.yml' },
      repaced: {
        kind: 'changed',
        text: ROADMAP.replace('2027-01-01', '2027-01-08'),
        start: { before: '2027-01-01', after: '2027-01-08' },
        phases: [{ title: 'One', isDone: false, before: '2027-01-29', after: '2027-02-05' }],
      },
      title: 'New dates for the roadmap: the last phase is due on 5 Feb 2027',
      body: `<!-- milepost:repace to=910 -->
New dates for the roadmap, 1 week later.

| Phase | Due now → then |
| :--- | :--- |
| One | 29 Jan 2027 → **5 Feb 2027** |

Start: 1 Jan 2027 → 8 Jan 2027

**Merge it**, and the milestones are due on these days. It changes dates in \`my/roadmap.yml\` and nothing else, and finishes no item.

**Close it**, and all stays as it is, until somebody writes \`/milepost repace\` again. The same command updates this pull request if the roadmap has changed since.`.replace(
        /(\d) (Jan|Feb) (\d)/g,
        '$1\u00A0$2\u00A0$3',
      ),
      there: { branch: false },
    },
  });
});

describe('it is asked for once', () => {
  it.each<[number, State]>([
    [910, 'open'],
    [911, 'open'],
    [910, 'closed'],
    [910, 'merged'],
  ])('a pull request that answers up to #%i is the answer while it is %s', (to, state) => {
    const named = { text: 'The new dates are in #7.' };
    expect(ask('shift 1 week', { there: there(to, state) })).toStrictEqual(named);
    expect(ask('frob', { there: there(to, state), source: undefined, progress: undefined })).toStrictEqual(
      named,
    );
  });

  it.each<[string, AskRepaceInput['there'], object]>([
    ['nothing', undefined, { branch: false }],
    ['no pull request', { branch: true, pull: null }, { branch: true }],
    ['no branch any more', { branch: false, pull: null }, { branch: false }],
    ['one that answers what came before', there(909), { branch: true, pull: 7 }],
    ['one that is closed', there(909, 'closed'), { branch: true }],
    ['one that is merged', { ...there(909, 'merged'), branch: false }, { branch: false }],
    [
      'one without our marker',
      { branch: true, pull: { number: 7, state: 'open', body: 'to=999' } },
      { branch: true, pull: 7 },
    ],
  ])('and made anew where there is %s', (_, known, expected) => {
    const asked = ask('shift 1 week', { there: known });
    expect('pull' in asked && asked.pull.there).toStrictEqual(expected);
  });
});

describe('there is none', () => {
  const notOwn = {
    message: 'The roadmap that is followed here is not a file of this repository.',
    hint: 'Change its dates where it stands: "milepost repace" on the command line.',
  };
  const waits = {
    message:
      'So many items left the roadmap at once that Milepost waits for you to confirm it, and counts nothing until then.',
    hint: 'The README, or the issue with the progress, says how. Then write the command once more.',
  };

  it('where the roadmap is not of this repository', () => {
    expect(ask('shift 1 week', { source: undefined })).toStrictEqual(notOwn);
    expect(ask('frob', { source: undefined, progress: undefined })).toStrictEqual(notOwn);
  });

  it('where the progress is not counted', () => {
    expect(ask('shift 1 week', { progress: undefined })).toStrictEqual(waits);
    expect(ask('frob', { progress: undefined })).toStrictEqual(waits);
  });

  it.each([
    [
      'frob',
      '"frob" says neither a pace, nor a day to finish on, nor how far to shift.',
      'Write "/milepost repace" alone, or with one of these: 8 hours/week, finish 2027-06-30, shift 3 weeks, shift 3 weeks back.',
    ],
    [
      'shift',
      'After "shift" comes how far, in days, weeks or months, and there is nothing.',
      'Write it as in "/milepost repace shift 3 weeks", or "/milepost repace shift 3 weeks back".',
    ],
    [
      '8 hours/week',
      'The roadmap says no pace, so there is none to change.',
      'Write "pace: 8 hours/week" into it, or give a day: "/milepost repace finish 2027-06-30".',
    ],
  ])('for "%s", and the hint is a comment', (argument, message, hint) => {
    expect(ask(argument)).toStrictEqual({ message, hint });
  });

  it('where nothing would change', () => {
    expect(ask('finish 2027-01-29')).toStrictEqual({
      text: 'The dates are right already: nothing would change.',
    });
  });
});

it('the day on which it was asked counts, not that of the answer', () => {
  expect(minute(60)).toMatch(/^2026-10-01T/);
  expect(
    ask('shift 1 week', { text: 'version: 1\ntitle: T\nphases: [{title: One, items: [{task: a}]}]\n' }),
  ).toEqual({
    message: 'The roadmap has no dates, so there is nothing to move.',
    hint: 'Write "start: 2026-10-01" into the roadmap, and "duration: 4 weeks" or a "due" into its phases.',
  });
});

it('what the roadmap builds on is read, too', () => {
  const file = 'ada/base/roadmap.yml@v1';
  const asked = ask('shift 1 week', {
    text: `version: 1\nextends: ${file}\n`,
    bases: [{ file, source: ROADMAP }],
  });
  expect(asked).toStrictEqual({
    message: `These dates come from ${file}, which the roadmap builds on, and Milepost changes only your own file.`,
    hint: 'Write into yours: "start: 2027-01-08". From then on they are yours, and "/milepost repace" moves them.',
  });
});
