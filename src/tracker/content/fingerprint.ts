// Whether an issue's text would come out as it did the last time, without making it: a roadmap has up to a thousand, and
// each reconciliation asks for all of them.
import type { Item } from '../../roadmap/roadmap.ts';
import { shortHash } from './managed-block.ts';
import { type IssueText, describeIssueText, renderIssueText } from './texts.ts';

/** All that Markdown and GitHub read something into, so that another way of writing it makes another {@link VERSION}. */
const AWKWARD =
  '@a #1 GH-1 0123456789abcdef www.a.b https://a.b/@c *b* _i_ `c` ~s~ [l](u) ![i](u) <b> | \\ $x$ &amp; :+1:\n\n1. n\n- # > 2';

/** `Required`: a new key of an item counts, too. */
const FULLEST: Required<Item> = {
  ...{
    id: 'a',
    named: true,
    was: [],
    kind: 'course',
    title: AWKWARD,
    by: AWKWARD,
    url: `https://a.b/(${encodeURI(AWKWARD)})`,
  },
  ...{ hours: 1.5, level: 'beginner', optional: true, done: false, objective: AWKWARD, notes: AWKWARD },
  ...{
    covers: [AWKWARD, AWKWARD],
    doneWhen: [AWKWARD, `[x] ${AWKWARD}`],
    paths: [AWKWARD, AWKWARD],
    needs: [],
  },
  resources: [{ title: AWKWARD, url: 'https://github.com/a/b/issues/1' }, { title: AWKWARD }],
  choices: [
    { kind: 'book', title: AWKWARD, by: AWKWARD, hours: 1 },
    { kind: 'course', title: AWKWARD, url: 'https://a.b' },
  ],
};

const LEAST: Item = {
  ...{ id: 'a', named: true, was: [], kind: 'course', title: 'a', optional: false, done: false },
  ...{ covers: [], doneWhen: [], paths: [], needs: [], resources: [], choices: [] },
};

const phase = { id: 'a', named: true, was: [], title: 'a', items: [] };

/** Another one where the template or the way that values are escaped changes: then no old fingerprint counts. */
const VERSION = shortHash(
  renderIssueText({
    item: FULLEST,
    phase,
    needs: [
      { title: AWKWARD, issue: 1 },
      { title: AWKWARD, issue: undefined },
    ],
    evidence: AWKWARD,
  }) + renderIssueText({ item: LEAST, phase, needs: [] }),
);

/** Twelve hex digits over what an issue's text is made from, and how. */
export function fingerprintOf(input: IssueText): string {
  return shortHash(VERSION + describeIssueText(input));
}
