// The module of the ratios that ship, as `npm run forecast` writes it.
import type { RemainingTime } from '../../../src/progress/forecast.ts';

/** Its text, with three digits. */
export function printRatios({ half, most }: RemainingTime): string {
  return `// Made by \`npm run forecast\` from the dates of the learners in tools/bench/forecast. Do not edit.

/** docs/decisions/0021-a-forecast-from-other-learners.md says how they were found. */
export const REMAINING_TIME = { half: ${digits(half)}, most: ${digits(most)} };
`;
}

function digits(value: number): number {
  return Number(value.toPrecision(3));
}
