// Figures as words.
import type { Spread } from './delays.ts';
import type { Figures } from './figures.ts';

export function longest(late: Figures['late']): string {
  const [last] = late.toSorted((one, other) => other.afterS - one.afterS);
  return `the last in ${seconds(last?.afterS ?? 0)} (deferred: ${last?.deferred ?? 'no'})`;
}

export function spread({ count, p50, p99, max }: Spread): string {
  if (count === 0) return 'none';
  return `p50 ${seconds(p50)}, p99 ${seconds(p99)}, at most ${seconds(max)} (${number(count)} events)`;
}

export function counts(of: Readonly<Record<string, number>>): string {
  const entries = Object.entries(of).map(([code, count]) => `${number(count)} ${code}`);
  return entries.length === 0 ? 'none' : entries.join(', ');
}

export function seconds(value: number): string {
  return `${value.toLocaleString('en', { maximumFractionDigits: 1 })} s`;
}

export function number(value: number): string {
  return value.toLocaleString('en');
}

export function percent(share: number): string {
  return `${(share * 100).toLocaleString('en', { maximumFractionDigits: 2 })} %`;
}
