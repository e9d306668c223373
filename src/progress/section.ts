// The README's section: what the learner sees on the repository's first page. The same progress gives the same bytes.
import type { Progress } from './progress.ts';

export const SECTION_START = '<!-- milepost:start -->';
export const SECTION_END = '<!-- milepost:end -->';

export interface SectionInput {
  readonly progress: Progress;
  /** Path of the badge, relative to the README. */
  readonly badge: string;
  /** Absolute addresses by number. */
  readonly links: {
    issue(number: number): string;
    pull(number: number): string;
    milestone(number: number): string;
  };
  /** One sentence for the learner, shown on top. */
  readonly notice?: string;
}

/** The section with its markers as first and last line; no newline at the end, LF between the lines. */
export function renderSection(input: SectionInput): string {
  throw new Error(`not written yet: ${input.badge}`);
}
