// How wide the pages of a query are. One number says it all: 100 is GitHub's most, and what it asks of nested lists goes with it.

/** The width that a repository begins with. */
export const WIDEST = 100;
/** Where even this is refused, nothing narrower helps. */
export const NARROWEST = 5;

/** The widths of a document's lists, as its variables. */
export interface Widths {
  /** Labels, milestones, issues: what stands at the top. */
  readonly wide: number;
  /** Lists within others of which few are long. */
  readonly few: number;
  readonly pulls: number;
  /** Within a pull request. */
  readonly files: number;
  readonly commits: number;
  /** Within an issue. */
  readonly comments: number;
}

export function widthsAt(width: number): Widths {
  return {
    wide: width,
    few: atMost(10, width),
    pulls: atMost(25, width / 4),
    files: atMost(50, width / 2),
    commits: atMost(25, width / 4),
    comments: atMost(20, width / 5),
  };
}

function atMost(most: number, width: number): number {
  return Math.min(most, Math.max(NARROWEST, Math.ceil(width)));
}

export function narrower(width: number): number {
  return Math.max(NARROWEST, Math.ceil(width / 2));
}

/** A tenth more: what was refused once is not asked for again at every second reconciliation. */
export function wider(width: number): number {
  return Math.min(WIDEST, width + Math.ceil(width / 10));
}
