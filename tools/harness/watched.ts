// What the sandboxes of the running test found wrong with the requests they got: read after each test, see test/harness/setup/nothing-odd.ts.

interface Violation {
  readonly where: string;
  readonly problem: string;
}

const watched: (readonly Violation[])[] = [];

/** A list that must be empty when the test ends. */
export function watch(violations: readonly Violation[]): void {
  watched.push(violations);
}

/** All that was found since this was asked the last time. */
export function takeWatched(): readonly Violation[] {
  return watched.splice(0).flat();
}
