// What the comments of the learning log say that it was told.
import { describe, expect, test } from 'vitest';
import { createBelief } from '../../../../src/tracker/belief/belief.ts';
import { digestMarker, quietMarker, readLog } from '../../../../src/tracker/pages/log-comments.ts';
import { STRANGER, aComment, aRepository, anIssue } from '../../../../tools/harness/builders/observed.ts';

const organisation = aRepository({ isOrganisation: true });
const GRACE = { login: 'grace', isBot: false };

function read(
  bodies: readonly string[],
  more: Partial<ReturnType<typeof aComment>> = {},
  mayWrite?: boolean,
) {
  const access = new Map(mayWrite === undefined ? [] : [['grace', mayWrite]]);
  const belief = createBelief(organisation, access);
  const comments = bodies.map((body, index) => aComment({ id: index, body, ...more }));
  const { until, quiet } = readLog(anIssue({ comments }), belief);
  return { until, quiet: [...quiet], doubts: [...belief.doubts] };
}

test('a marker names the week and its last day, or the quiet weeks and since when', () => {
  expect(digestMarker('2026-11-29')).toBe('<!-- milepost:digest week=2026-W48 until=2026-11-29 -->');
  expect(quietMarker(4, '2026-11-01')).toBe('<!-- milepost:quiet weeks=4 since=2026-11-01 -->');
});

describe('read again', () => {
  const [early, late] = [digestMarker('2026-11-22'), digestMarker('2026-11-29')];

  test.each([[[early, late]], [[late, early]], [[`${late}\n**Well done**`]]])(
    'the last week: %j',
    (bodies) => {
      expect(read(bodies)).toEqual({ until: '2026-11-29', quiet: [], doubts: [] });
    },
  );

  test('the most quiet weeks of each time', () => {
    const [one, other] = ['2026-10-01', '2026-11-01'];
    const bodies = [quietMarker(2, one), quietMarker(4, one), quietMarker(2, other), quietMarker(2, one)];
    expect(read(bodies)).toEqual({
      ...{ until: undefined, doubts: [] },
      quiet: [
        [one, 4],
        [other, 2],
      ],
    });
  });

  test.each(['', 'Well done!', `See ${early}`, early.replace('W', ''), quietMarker(2, 'soon')])(
    'nothing, and nobody is asked about: %j',
    (body) => {
      const nothing = { until: undefined, quiet: [], doubts: [] };
      expect(read([body])).toEqual(nothing);
      expect(read([body], { ours: false, author: GRACE })).toEqual(nothing);
    },
  );

  test('of somebody else only where they may write, which is asked for', () => {
    const theirs = { ours: false, author: GRACE };
    const bodies = [late, quietMarker(2, '2026-10-01')];
    expect(read(bodies, theirs)).toEqual({ until: undefined, quiet: [], doubts: ['grace'] });
    expect(read(bodies, theirs, false)).toMatchObject({ until: undefined, quiet: [] });
    expect(read(bodies, theirs, true)).toMatchObject({ until: '2026-11-29', quiet: [['2026-10-01', 2]] });
    expect(read(bodies, { ours: false, author: STRANGER }, true)).toMatchObject({ until: undefined });
  });
});
