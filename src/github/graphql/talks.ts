// The document that reads what was said in many conversations at once. GitHub pages each one by itself; since `timelineItems` can skip
// pages that nobody has read, one request reads several of each.
import { REMARK } from './fragments.ts';

/** The pages that one request reads of one conversation, at most. */
export const TALK_PAGES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

function page(at: number, list: string): string {
  return `page: timelineItems(first: $each, skip: $skip${at}, since: $since, itemTypes: [ISSUE_COMMENT]) { ...${list} }`;
}

const PAGES = TALK_PAGES.map(
  (at) => `talks${at}: nodes(ids: $ids${at}) @include(if: $with${at}) {
    ... on Issue { number locked ${page(at, 'Remarks')} }
    ... on PullRequest { number locked ${page(at, 'PullRemarks')} }
  }`,
);
const VARIABLES = TALK_PAGES.map((at) => `$with${at}: Boolean!, $ids${at}: [ID!]!, $skip${at}: Int!`);
const LIST = '{ pageInfo { hasNextPage } nodes { ... on IssueComment { ...Remark } } }';

export const TALKS = `query Talks($since: DateTime!, $each: Int!, ${VARIABLES.join(', ')}) {
  ${PAGES.join('\n  ')}
}
fragment Remarks on IssueTimelineItemsConnection ${LIST}
fragment PullRemarks on PullRequestTimelineItemsConnection ${LIST}
${REMARK}`;
