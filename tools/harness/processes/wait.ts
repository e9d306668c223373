// Waiting for something to come true, with an end.

/** Resolves after `ms`. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Resolves to the ms that it took for `isTrue`, which may be dear: it is asked less often the longer it takes. Throws with `what`
 * where that took longer than `ms`.
 */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  ms: number,
): Promise<number> {
  const begun = performance.now();
  while (!(await isTrue())) {
    const waited = performance.now() - begun;
    if (waited > ms) throw new Error(`${what}: not within ${ms / 1000} s`);
    await sleep(Math.min(500, 50 + waited / 20));
  }
  return Math.round(performance.now() - begun);
}
