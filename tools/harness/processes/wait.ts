// Waiting for something to come true, with an end.

/** Resolves after `ms`. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Resolves to the ms that it took for `isTrue`. Throws with `what` where that took longer than `ms`. */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  ms: number,
): Promise<number> {
  const begun = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - begun > ms) throw new Error(`${what}: not within ${ms / 1000} s`);
    await sleep(50);
  }
  return Math.round(performance.now() - begun);
}
