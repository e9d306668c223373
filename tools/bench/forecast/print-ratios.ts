// The modules of the figures that ship, as `npm run forecast` writes it.
import type { RemainingTime } from '../../../src/progress/forecast.ts';
import type { ComingBack } from './coming-back.ts';

const HEAD =
  '// Made by `npm run forecast` from the dates of the learners in tools/bench/forecast. Do not edit.\n';

/** Its text, with three digits. */
export function printRatios({ half, most }: RemainingTime): string {
  return `${HEAD}
/** docs/decisions/0021-a-forecast-from-other-learners.md says how they were found. */
export const REMAINING_TIME = { half: ${digits(half)}, most: ${digits(most)} };
`;
}

/** The text of the module that says how many come back. */
export function printComingBack(shares: readonly ComingBack[]): string {
  const lines = shares.map(({ days, share }) => `  { days: ${days}, share: ${digits(share)} },\n`);
  return `${HEAD}
/** Of the pauses of at least so many days, the share after which something was finished again: docs/decisions/0021. */
export const COMING_BACK = [
${lines.join('')}] as const;
`;
}

function digits(value: number): number {
  return Number(value.toPrecision(3));
}
