// What a long run shows of a process: its memory and its open files, against how much it has been given.
import { readFile, readdir } from 'node:fs/promises';
import type { AppProcess } from '../../harness/processes/app-process.ts';

export interface Sample {
  /** Webhooks answered so far. */
  readonly deliveries: number;
  /** MB, as the system counts them. */
  readonly rss: number;
  /** MB of JavaScript objects, those included that nobody needs any more. */
  readonly heap: number;
  /** Open file descriptors. */
  readonly files: number;
}

/** Jobs of the queue that are not done, as the process tells. */
export interface Figures {
  readonly heap: number;
  readonly jobs: number;
}

const MB = 2 ** 20;

/** Asks the process for its figures. Throws where it does not tell them. */
export async function readFigures(app: AppProcess): Promise<Figures> {
  const text = await (await fetch(`${app.url}/metrics`)).text();
  const valueOf = (name: string): number => {
    const found = new RegExp(`^${name} (\\S+)$`, 'm').exec(text);
    if (found === null) throw new Error(`${app.name} does not tell ${name}:\n${text}`);
    return Number(found[1]);
  };
  const jobs = ['waiting', 'running', 'deferred'].map((state) => valueOf(`milepost_queue_${state}`));
  return {
    heap: valueOf('milepost_nodejs_heap_size_used_bytes') / MB,
    jobs: jobs.reduce((sum, count) => sum + count, 0),
  };
}

export async function takeSample(app: AppProcess, deliveries: number): Promise<Sample> {
  const { heap } = await readFigures(app);
  const status = await readFile(`/proc/${app.pid}/status`, 'utf8');
  const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  const files = (await readdir(`/proc/${app.pid}/fd`)).length;
  return { deliveries, rss, heap, files };
}

/** How steeply `y` grows with `x`: the slope of the straight line with the least squares. */
export function slopeOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const over = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  const under = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
}

export interface Growth {
  /** MB for each 10,000 deliveries; of the heap, what is left after a collection. */
  readonly heap: number;
  readonly rss: number;
  /** Fewest and most files open. */
  readonly files: readonly [number, number];
  /** How many more were open at most in the last part of the samples than in the part before. */
  readonly moreFiles: number;
}

const PARTS = 4;

/**
 * What grew over the second half of the deliveries; before that, caches fill and the code gets warm. Of the heap the least of
 * each quarter of that counts: between two collections it rises by 150 MB, which says nothing.
 */
export function growthOf(samples: readonly Sample[]): Growth {
  const total = samples.at(-1)?.deliveries ?? 0;
  const half = samples.filter(({ deliveries }) => deliveries >= total / 2);
  const slope = (some: readonly Sample[], of: (sample: Sample) => number) =>
    slopeOf(some.map((sample) => ({ x: sample.deliveries / 10_000, y: of(sample) })));
  const partOf = ({ deliveries }: Sample) =>
    Math.min(PARTS - 1, Math.floor(((2 * deliveries) / total - 1) * PARTS));
  const least = Array.from({ length: PARTS }, (_, part) =>
    half.filter((sample) => partOf(sample) === part).toSorted((one, other) => one.heap - other.heap),
  ).flatMap(([first]) => (first === undefined ? [] : [first]));
  const files = half.map((sample) => sample.files);
  const quarter = Math.floor(files.length / 2);
  return {
    heap: slope(least, ({ heap }) => heap),
    rss: slope(half, ({ rss }) => rss),
    files: [Math.min(...files), Math.max(...files)],
    moreFiles: Math.max(...files.slice(quarter)) - Math.max(...files.slice(0, quarter)),
  };
}
