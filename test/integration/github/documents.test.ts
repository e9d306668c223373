// What Milepost asks of GitHub in GraphQL: every document, as wide as it can be.
import { readFileSync, readdirSync } from 'node:fs';
import { NoDeprecatedCustomRule, buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../tools/sandbox/texts.ts';
import { computeCost } from '../../../tools/sandbox/graphql/queries/cost.ts';
import { DOCUMENTS, type DocumentName } from '../../../src/github/graphql/documents.ts';
import { talkVariables } from '../../../src/github/observe/remarks/read-talks.ts';
import { NARROWEST, WIDEST, widthsAt } from '../../../src/github/graphql/widths.ts';

const NAMES = Object.keys(DOCUMENTS) as DocumentName[];
const SCHEMA = buildSchema(readText('graphql'), { assumeValid: true });

/** By GitHub's formula. https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api */
function nodesAt(name: DocumentName, width: number): number {
  const widths = widthsAt(width);
  const ids = Array.from({ length: widths.wide }, (_, index) => `I_${index}`);
  const document = parse(DOCUMENTS[name]);
  const counts = ids.map((_, index) => {
    const asked = ids.slice(0, index + 1);
    const variables = { ...widths, ids: asked, ...(name === 'Talks' && talkVariables(asked, widths)) };
    return computeCost(document, variables).nodeCount;
  });
  return Math.max(...counts);
}

describe.each(NAMES)('%s', (name) => {
  test('asks for at most 5,000 nodes, and for at most 266 where it is narrowest', () => {
    expect(nodesAt(name, WIDEST)).toBeLessThanOrEqual(5000);
    // Five of each list that a repository has, and the one pull request with a new pace.
    expect(nodesAt(name, NARROWEST)).toBeLessThanOrEqual(266);
  });

  test("is valid by GitHub's schema, and asks for nothing deprecated", () => {
    const document = parse(DOCUMENTS[name]);
    expect(validate(SCHEMA, document)).toEqual([]);
    expect(validate(SCHEMA, document, [NoDeprecatedCustomRule])).toEqual([]);
  });
});

test('the nodes of each document, at the widest and the narrowest', () => {
  const nodes = NAMES.map((name) => [name, nodesAt(name, WIDEST), nodesAt(name, NARROWEST)] as const);
  expect(Object.fromEntries(nodes.map(([name, ...counts]) => [name, counts.join(' … ')])))
    .toMatchInlineSnapshot(`
      {
        "Blockers": "3100 … 55",
        "BlockersOfIssue": "100 … 5",
        "Commit": "0 … 0",
        "Details": "4400 … 120",
        "File": "0 … 0",
        "FileAt": "0 … 0",
        "IssueLabels": "100 … 5",
        "Issues": "1300 … 40",
        "IssuesWithBlockers": "1300 … 40",
        "Labels": "100 … 5",
        "MergedPulls": "2150 … 80",
        "Milestones": "100 … 5",
        "Observe": "4451 … 266",
        "ObserveWithBlockers": "4451 … 266",
        "Onboarding": "10 … 5",
        "OurPulls": "10 … 5",
        "Pin": "0 … 0",
        "Private": "0 … 0",
        "Pull": "89 … 19",
        "PullCommits": "100 … 5",
        "PullFiles": "100 … 5",
        "Sizes": "0 … 0",
        "Talks": "4900 … 255",
        "Texts": "0 … 0",
      }
    `);
});

test('no other document can be sent: GraphQL is asked in one place, by name', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const asking = files.filter((file) =>
    /octokit\.graphql\(|POST \/graphql/.test(readFileSync(`src/${file}`, 'utf8')),
  );
  expect(asking).toEqual(['github/client/connect.ts']);
});
