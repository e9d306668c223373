// How long a test waits for what must come: only what hangs is to be ended, on the busiest machine.

/** For `vi.waitFor`, which else gives up after a second. */
export const PATIENT = { timeout: 120_000 };
