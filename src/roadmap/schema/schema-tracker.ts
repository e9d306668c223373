// How a repository wants its roadmap tracked.
import * as z from 'zod';
import { repairDate, repairLogin } from '../check/repair.ts';
import { LIMITS } from '../limits.ts';
import { WEEKDAYS } from '../roadmap.ts';
import { withField, withFormer } from './field.ts';
import { date, described, field, glob, line } from './values.ts';

export const README_MODES = ['commit', 'pull-request', 'issue', 'off'] as const;
const OPEN_MODES = ['all', 'phase'] as const;
const COUNTS = ['hours', 'items'] as const;
const SWITCH = ['on', 'off'] as const;
const DIGESTS = ['off', 'weekly', ...WEEKDAYS] as const;

// https://docs.github.com/rest/users: letters, digits and single hyphens, at most 39.
const LOGIN = /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/;

/** A space at its end is part of it. */
const LABEL_PREFIX = /^[^\s].*$/u;

export const holidaySchema = z.strictObject({
  name: field(line(LIMITS.line), 'What they are called.', 'Winter holidays'),
  from: described(date(), 'The first day off.', '2026-12-24'),
  to: described(date(), 'The last day off.', '2027-01-03'),
});

const holiday = z
  .union([
    date(),
    holidaySchema,
  ])
  .describe('A day, or `from` and `to`, with a `name` if you like.');

export const trackerSchema = z
  .strictObject({
    readme: field(
      z.enum(README_MODES),
      'How the progress gets into the README: `commit` to the default branch, one `pull-request` that is kept up to date, one `issue` instead, or `off`.',
      'pull-request',
    ),
    bases: field(
      withField(z.array(glob()).min(1).max(LIMITS.branches), {
        code: 'bad-branch',
        noun: 'branch',
        allowed: 'a list of names of branches or patterns, such as [main, release/*]',
        holds: 'name',
      }),
      'The branches on which merged work counts, as a list of names or patterns. Without it, every branch.',
      ['main', 'release/*'],
    ),
    'due-dates': field(z.boolean(), 'With `false`, milestones on GitHub get no due dates.', false),
    assignee: field(
      withField(z.string().trim().regex(LOGIN), {
        code: 'bad-assignee',
        noun: 'user name',
        allowed: 'the name of a GitHub user, without @',
        repair: repairLogin,
        holds: 'name',
      }),
      'The GitHub user whom the issues of what is up next are assigned to. Milepost unassigns them from all other issues; what people assign or unassign by hand stays.',
      'octocat',
    ),
    'label-prefix': field(
      z.string().max(LIMITS.labelPrefix).regex(LABEL_PREFIX),
      'Text before the name of each label that Milepost creates, to tell them from yours.',
      'roadmap: ',
    ),
    open: field(
      z.enum(OPEN_MODES),
      '`all` creates every issue at once; `phase` only those of the phases that have begun.',
      'phase',
    ),
    dependencies: field(
      z.enum(SWITCH),
      'With `on`, what an item `needs` blocks its issue on GitHub as well: both show it, and lists show *Blocked* until what comes first is closed. It costs one write for each need.',
      'on',
    ),
    count: field(
      z.enum(COUNTS),
      'What progress is counted in: `hours` or `items`. Without it, hours where more than half of the required items have them; an item without takes the median of its kind.',
      'items',
    ),
    card: field(
      z.enum(SWITCH),
      'With `off`, the README does not show the card: the picture of phases, work over time and forecast.',
      'off',
    ),
    holidays: field(
      withField(z.array(holiday).max(LIMITS.holidays), {
        code: 'bad-holiday',
        noun: 'holiday',
        allowed: 'a list of days, or of from and to, each written YYYY-MM-DD',
        repair: repairDate,
        holds: 'value',
      }), 'Days without learning: a day, or `from` and `to`, with a `name` if you like. Due dates and the forecast leave them out.', [
      '2026-12-31',
      { name: 'Summer', from: '2027-07-01', to: '2027-07-14' },
    ]),
    digest: field(
      withFormer(z.enum(DIGESTS), new Map([['monthly', 'weekly']])),
      'With `weekly`, or the day of the week on which it is written, the issue "Learning log" lists what was finished in each week. `weekly` is Monday.',
      'weekly',
    ),
    nudges: field(
      withFormer(z.boolean(), new Map([['weekly', 'true']])),
      'With `true`, the issue "Learning log" gets a friendly word after two quiet weeks, and one more after four.',
      true,
    ),
    retire: field(
      z.number().int().min(1).max(LIMITS.retire),
      'How many items may leave the roadmap without a question, counting those that left before: the warning says which number to write. Without it, you are asked when more than three leave at once, and they are more than a third of the open ones or one of them is done.',
      12,
    ),
  })
  .describe(
    'How to track the roadmap in this repository. These settings never come from an extended roadmap.',
  );
