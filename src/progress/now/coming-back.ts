// Made by `npm run forecast` from the dates of the learners in tools/bench/forecast. Do not edit.

/** Of the pauses of at least so many days, the share after which something was finished again: docs/decisions/0021. */
export const COMING_BACK = [
  { days: 14, share: 0.769 },
  { days: 28, share: 0.643 },
  { days: 60, share: 0.438 },
] as const;
