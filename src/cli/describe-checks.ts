// What a doctor found, for a terminal: a line each, and below it what to do.
import type { Check } from '../app/doctor/check.ts';

export function describeChecks(checks: readonly Check[]): readonly string[] {
  return checks.flatMap(({ name, ok, says, hint }) => [
    `${ok ? '✓' : '✗'} ${name.padEnd(12)} ${says}`,
    ...(hint === undefined ? [] : [`  ${' '.repeat(12)} ${hint}`]),
  ]);
}
