// What GitHub's published schema has and @octokit/graphql-schema 15.26.1 (December 2025) lacks, as far as Milepost asks for it:
// issue dependencies. By https://docs.github.com/public/fpt/schema.docs.graphql of September 2026. To be dropped with a newer package.
export const NEWER_SCHEMA = `
"""Ordering options issue dependencies"""
input IssueDependencyOrder {
  direction: OrderDirection!
  field: IssueDependencyOrderField!
}

"""Properties by which issue dependencies can be ordered."""
enum IssueDependencyOrderField {
  CREATED_AT
  DEPENDENCY_ADDED_AT
}

"""Summary of the state of an issue's dependencies"""
type IssueDependenciesSummary {
  """Count of issues this issue is blocked by"""
  blockedBy: Int!
  """Count of issues this issue is blocking"""
  blocking: Int!
  """Total count of issues this issue is blocked by (open and closed)"""
  totalBlockedBy: Int!
  """Total count of issues this issue is blocking (open and closed)"""
  totalBlocking: Int!
}

extend type Issue {
  """A list of issues that are blocking this issue."""
  blockedBy(
    after: String
    before: String
    first: Int
    last: Int
    orderBy: IssueDependencyOrder = { field: DEPENDENCY_ADDED_AT, direction: DESC }
  ): IssueConnection!
  """A list of issues that this issue is blocking."""
  blocking(
    after: String
    before: String
    first: Int
    last: Int
    orderBy: IssueDependencyOrder = { field: DEPENDENCY_ADDED_AT, direction: DESC }
  ): IssueConnection!
  """Summary of the state of an issue's dependencies"""
  issueDependenciesSummary: IssueDependenciesSummary!
}

"""Represents a 'blocked_by_added' event on a given issue."""
type BlockedByAddedEvent implements Node {
  actor: Actor
  blockingIssue: Issue
  createdAt: DateTime!
  id: ID!
}

"""Represents a 'blocked_by_removed' event on a given issue."""
type BlockedByRemovedEvent implements Node {
  actor: Actor
  blockingIssue: Issue
  createdAt: DateTime!
  id: ID!
}

extend union IssueTimelineItems = BlockedByAddedEvent | BlockedByRemovedEvent

extend enum IssueTimelineItemsItemType {
  BLOCKED_BY_ADDED_EVENT
  BLOCKED_BY_REMOVED_EVENT
}
`;
