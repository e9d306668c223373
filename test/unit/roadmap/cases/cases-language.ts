// Wrong kinds, skills, tracks, settings and extensions, each with the codes of what is wrong in it.
import { type Case, withHead, withItems } from './cases.ts';

/** A roadmap whose head is `head`, with a phase of one item. */
function withBlock(...lines: readonly string[]): string {
  return withHead(lines.join('\n'));
}

export const LANGUAGE: readonly Case[] = [
  {
    name: 'a kind that is none',
    source: withItems('- song: Hey\n  hours: 3'),
    problems: ['unknown-kind 6:9'],
  },
  {
    name: 'a title in place of a kind',
    source: withItems('- title: Hey\n  by: Me'),
    problems: ['unknown-kind 6:9'],
  },
  {
    name: 'a title in place of a list of ids',
    source: withItems('- task: Scales and Modes\n- task: B\n  needs: Scales and Modes'),
    problems: ['not-a-list 8:16'],
  },
  { name: 'skills that are text', source: withHead('skills: SQL'), problems: ['not-a-list 3:9'] },
  { name: 'a skill that is text', source: withHead('skills: [SQL]'), problems: ['not-keys 3:10'] },
  {
    name: 'a skill with half of what it needs',
    source: withBlock('skills:', '  - name: SQL', '    level: expert', '    taught-by: [b, c]'),
    problems: ['missing-key 4:5', 'unknown-key 5:5', 'unknown-item 6:20'],
  },
  {
    name: 'a skill twice, and a level that is none',
    source: withBlock('skills:', '  - {name: SQL, target: advance}', '  - {name: sql, target: beginner}'),
    problems: ['bad-level 4:25', 'duplicate-skill 5:12'],
  },
  {
    name: 'a number in words',
    source: withHead('tracker: {retire: a dozen}'),
    problems: ['bad-number 3:19'],
  },
  { name: 'tracks that are text', source: withHead('tracks: web'), problems: ['not-a-list 3:9'] },
  { name: 'a tracker that is text', source: withHead('tracker: off'), problems: ['not-keys 3:10'] },
  {
    name: 'settings that are none',
    source: withBlock(
      'tracker:',
      '  readme: comit',
      '  bases: main',
      '  due-dates: off',
      '  asignee: me',
      '  assignee: "@octocat"',
      '  open: phases',
      '  digest: false',
      '  nudges: daily',
    ),
    problems: [
      'bad-choice 4:11',
      'not-a-list 5:10',
      'bad-optional 6:14',
      'unknown-key 7:3',
      'bad-assignee 8:13',
      'bad-choice 9:9',
      'bad-choice 10:11',
      'bad-optional 11:11',
    ],
  },
  {
    name: 'holidays that are none',
    source: withBlock(
      'tracker:',
      '  holidays:',
      '    - 2026-12-24',
      '    - 24.12.2026',
      '    - {from: 2027-01-05, to: 2027-01-02}',
      '    - {from: 2027-02-01}',
    ),
    problems: ['bad-holiday 6:7', 'ends-before-it-begins 7:7', 'missing-key 8:7'],
  },
  {
    name: 'holidays twice, and without an end',
    source: withBlock(
      'tracker:',
      '  holidays:',
      '    - {name: Winter, from: 2026-12-24, to: 2027-01-05}',
      '    - 2027-01-05',
      '    - 2027-01-06',
      '    - {from: 2027-12-20, to: 2207-01-03}',
      '    - {from: 2027-06-20, to: 2027-06-30}',
      '    - {from: 2027-06-01, to: 2027-07-01}',
      '    - {name: 3, from: 2027-05-01, to: 2027-05-01, until: 2027-05-02}',
    ),
    problems: ['holidays-overlap 6:7', 'holidays-too-long 8:7', 'holidays-overlap 10:7', 'unknown-key 11:51'],
  },
  { name: 'kinds that are a list', source: withHead('kinds: [talk]'), problems: ['not-keys 3:8'] },
  { name: 'a kind that is text', source: withBlock('kinds:', '  talk: red'), problems: ['not-keys 4:9'] },
  {
    name: 'kinds that cannot be, and colours that are none',
    source: withBlock(
      'kinds:',
      '  Talk: {}',
      '  url: {}',
      '  title: {}',
      '  talk: {color: "#fff", colour: red}',
      '  book: {color: red}',
    ),
    problems: [
      'bad-kind 4:3',
      'bad-kind 5:3',
      'bad-kind 6:3',
      'bad-color 7:17',
      'unknown-key 7:25',
      'bad-color 8:17',
    ],
  },
  {
    name: 'a kind that is not declared',
    source: withItems('- lecture: A talk'),
    problems: ['unknown-kind 6:9'],
  },
  {
    name: 'a kind of its own, misspelt and twice',
    source: `version: 1\ntitle: T\nkinds: {workshop: {}}\nphases:\n  - title: P\n    items:\n      - workshp: W\n      - workshop: X\n        book: B\n`,
    problems: ['unknown-key 7:9', 'two-kinds 9:9'],
  },
  { name: 'one track', source: withBlock('tracks:', '  - title: A'), problems: ['too-few-tracks 4:3'] },
  {
    name: 'tracks that are not there',
    source: withBlock('track: analist', 'tracks:', '  - title: Analyst', '  - title: Scientist').replace(
      'book: B',
      'book: B\n        tracks: [analyst, science]',
    ),
    problems: ['unknown-track 3:8', 'unknown-track 11:27'],
  },
  {
    name: 'everything belongs to a track, and none is picked',
    source: withBlock('tracks:', '  - title: Analyst', '  - title: Scientist').replace(
      'book: B',
      'book: B\n        tracks: analyst',
    ),
    problems: ['no-track 4:3'],
  },
  {
    name: 'a track that nothing belongs to',
    source: withBlock('track: scientist', 'tracks:', '  - title: Analyst', '  - title: Scientist').replace(
      'book: B',
      'book: B\n        tracks: analyst',
    ),
    problems: ['empty-track 3:8'],
  },
  { name: 'a track where there are none', source: withHead('track: a'), problems: ['unknown-track 3:8'] },
  {
    name: 'an earlier id that is in use',
    source: withItems('- book: A\n  was: b\n- book: B\n  was: [c, C]\n- book: D\n  was: c\n  needs: [c]'),
    problems: ['was-in-use 7:14', 'bad-id 9:18', 'was-in-use 11:14', 'needs-itself 12:17'],
  },
  { name: 'done as a word', source: withItems('- book: B\n  done: yes'), problems: ['bad-optional 7:15'] },
  {
    name: 'extends beside phases',
    source: withHead('extends: ml'),
    problems: ['base-not-read 3:10', 'not-with-extends 4:1'],
  },
  {
    name: 'an extended roadmap that cannot be looked up',
    source: 'version: 1\nextends: https://github.com/octocat/maps/blob/main/a/b.yml\n',
    problems: ['bad-reference 2:10'],
  },
  {
    name: 'ways out of the repository',
    source: 'version: 1\nextends: octocat/maps/../x.yml\n',
    problems: ['bad-reference 2:10'],
  },
  {
    name: 'changes without a roadmap to change',
    source: withBlock('skip: [a]', 'change: {a: {hours: 1}}', 'add: [{book: B, in: p}]'),
    problems: ['not-without-extends 3:1', 'not-without-extends 4:1', 'not-without-extends 5:1'],
  },
];
