// What markers keep of a pause, which of several counts, and what a command for one writes.
import { describe, expect, it, test } from 'vitest';
import { findPause, pauseOrResume } from '../../../../src/tracker/commands/pause.ts';
import { SO_ALREADY, refuse } from '../../../../src/tracker/commands/meaning/meaning.ts';
import type { CommandWord } from '../../../../src/tracker/commands/meaning/words.ts';
import { anAsked, anItemIssue, marked, writtenIn } from './asked.ts';

const found = (...markers: readonly string[]) =>
  findPause(markers.map((marker) => anItemIssue(marker).issue));

describe('a marker keeps', () => {
  it.each([
    ['12.2026-12-01.open', { command: 12, paused: { since: '2026-12-01' } }],
    ['12.2026-12-01.2027-01-10', { command: 12, paused: { since: '2026-12-01', until: '2027-01-10' } }],
    ['12.2026-12-01.over', { command: 12, endedOn: '2026-12-01' }],
    ['1234567890123456.2026-12-01.open', { command: 1_234_567_890_123_456, paused: { since: '2026-12-01' } }],
  ])('%s', (pause, said) => {
    expect(found(`pause=${pause}`)).toStrictEqual(said);
  });

  it.each([
    ...['', 'x12.2026-12-01.open', '12.2026-12-01.openly', '12345678901234567.2026-12-01.open'],
    ...['.2026-12-01.open', '12.2026-02-30.over', '12.2026-02-30.2027-01-10', '12.2026-12-01.2027-02-30'],
    ...['12X2026-12-01.open', '12.2026-12-01Xopen', '12.2026-12-01.', '12.2026-12-01.ended'],
    ...['12.2026-12-01', 'x', '12.2026-13-01.open', '-1.2026-12-01.open'],
    ...['12.26-12-01.open', '12.2026-12-01.27-01-10', '12.2026-12-01.2027-01-10.open'],
  ])('nothing in "pause=%s"', (pause) => {
    expect(found(`pause=${pause}`)).toBeUndefined();
  });

  it('nothing without a marker, or outside of it', () => {
    expect(found()).toBeUndefined();
    expect(found('')).toBeUndefined();
    const { issue } = anItemIssue('', { body: 'I wrote pause=12.2026-12-01.open here.' });
    expect(findPause([issue])).toBeUndefined();
  });
});

describe('of several the highest number counts', () => {
  const ended = { command: 100, endedOn: '2026-12-05' };

  it.each([
    [['pause=99.2026-12-01.open', 'pause=100.2026-12-05.over']],
    [['pause=100.2026-12-05.over', 'pause=99.2026-12-01.open']],
    [['', 'pause=9.2026-12-01.open', 'pause=100.2026-12-05.over', 'pause=x', 'pause=99.2026-12-06.open']],
  ])('in %j', (markers) => {
    expect(found(...markers)).toStrictEqual(ended);
  });

  it('and of the same, the first', () => {
    expect(found('pause=100.2026-12-05.over', 'pause=100.2026-12-06.open')).toStrictEqual(ended);
  });
});

/** What is written into the first of two issues, where the markers of others say this. */
function asked(words: string, ...markers: readonly string[]) {
  const [word = '', ...rest] = words.split(' ');
  const places = ['', 'pause=1.2026-01-01.over'].map((marker) => anItemIssue(marker));
  const issues = markers.map((marker) => anItemIssue(marker).issue);
  return pauseOrResume(anAsked({ word: word as CommandWord, argument: rest.join(' ') }), { places, issues });
}

test.each([
  ['pause', 'pause=910.2026-10-01.open'],
  ['pause until 2026-12-24', 'pause=910.2026-10-01.2026-12-24'],
  ['pause 2 weeks', 'pause=910.2026-10-01.2026-10-15'],
  ['resume', 'pause=910.2026-10-01.over'],
  // What follows it is of no matter.
  ['resume 2 weeks', 'pause=910.2026-10-01.over'],
])('"%s" writes the comment, its day and until when', (words, marker) => {
  for (const before of ['', 'pause=909.2026-09-01.open', 'pause=909.2026-09-01.over'])
    expect(writtenIn(asked(words, before))).toBe(marked(marker));
});

test.each(['pause', 'resume', 'pause yesterday'])(
  '"%s" does nothing once it or a later one is kept',
  (words) => {
    expect(asked(words, 'pause=910.2026-10-01.open')).toBe(SO_ALREADY);
    expect(asked(words, 'pause=1.2026-01-01.open', 'pause=911.2026-10-01.over')).toBe(SO_ALREADY);
  },
);

test('a time that cannot be is refused', () => {
  expect(asked('pause 2026-10-01')).toEqual(refuse('past-day', '2026-10-01'));
  expect(asked('pause 2 wekks')).toEqual(refuse('not-a-time', '2 wekks', '2 weeks'));
});

test('it is kept in the next issue with room, and refused without one', () => {
  const full = anItemIssue('', { body: marked().padEnd(65_536, 'x') });
  const next = anItemIssue('', { number: 2 });
  const command = anAsked({ word: 'resume' });
  expect(pauseOrResume(command, { places: [full, next], issues: [] })).toEqual({
    ...{ kind: 'write', at: next },
    change: { body: { text: marked('pause=910.2026-10-01.over') } },
  });
  expect(pauseOrResume(command, { places: [full], issues: [] })).toEqual(refuse('no-room'));
  expect(pauseOrResume(command, { places: [], issues: [] })).toEqual(refuse('nothing-yet'));
});
