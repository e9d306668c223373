// One line of the bench: what was measured, against what it is held.

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** undefined: told without being held against anything. */
  readonly budget?: { readonly is: 'at most' | 'at least'; readonly value: number };
  readonly note?: string;
}

/** Whether the row is within its budget. */
export function isOk({ value, budget }: Row): boolean {
  if (budget === undefined) return true;
  return budget.is === 'at most' ? value <= budget.value : value >= budget.value;
}

/** `name value budget ok|FALLS SHORT`, in columns. */
export function renderRow(row: Row): string {
  const { name, value, unit, budget, note } = row;
  const shown = `${round(value)} ${unit}`.trim();
  const against = budget === undefined ? '' : `${budget.is === 'at most' ? '≤' : '≥'} ${budget.value}`;
  const verdict = budget === undefined ? '' : isOk(row) ? 'ok' : 'FALLS SHORT';
  return [
    name.padEnd(62),
    shown.padStart(10),
    against.padStart(10),
    ` ${verdict}`,
    note === undefined ? '' : `  ${note}`,
  ]
    .join('')
    .trimEnd();
}

function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}

/** How a cost grows with size: 1 is linear. The slope of a straight line through the logarithms. */
export function exponentOf(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const mean = (of: (point: readonly [number, number]) => number) =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [x, y] = [mean(([size]) => size), mean(([, cost]) => cost)];
  const over = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0);
  return over / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}

/** The most moments (ms, in order) that lie within any window of that length, its end not counted. */
export function mostWithin(moments: readonly number[], windowMs: number): number {
  let most = 0;
  let from = 0;
  for (const [index, moment] of moments.entries()) {
    while ((moments[from] ?? moment) <= moment - windowMs) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

/** The middle one of several runs, after one that warms up. In ms. */
export function medianMs(run: () => unknown, runs = 7): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
