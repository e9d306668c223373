// The roadmaps that the experiments use: small, so that a first sync is a handful of writes.

/** Two phases, three items of three kinds, one that needs another: each kind of write, once or more. */
export const SMALL_ROADMAP = `version: 1
title: Chaos
phases:
  - title: Ground
    items:
      - course: Statistics
      - skill: SQL
  - title: House
    items:
      - project: Report
        needs: [statistics]
`;

/** One phase of that many items, `Task 1` and so on. */
export function roadmapOf(items: number): string {
  const lines = Array.from({ length: items }, (_, index) => `      - task: Task ${index + 1}`);
  return `version: 1\ntitle: Chaos\nphases:\n  - title: All\n    items:\n${lines.join('\n')}\n`;
}
