// The stage's time as the time of all: what the App's libraries wait for passes at once, and no request sees another date.
import { onTestFinished, vi } from 'vitest';
import type { Stage } from '../../../../tools/harness/stage.ts';

/** From now on until the test ends, `Date` and `setTimeout` follow the stage's clock. */
export function liveIn(stage: Stage): void {
  const { clock } = stage.sandbox.world;
  const advance = clock.advance.bind(clock);
  vi.useFakeTimers({ toFake: ['Date'], now: clock.now() });
  clock.advance = (ms) => {
    advance(ms);
    vi.setSystemTime(clock.now());
  };
  const wait = (run: () => void, ms = 0) => {
    clock.advance(ms);
    return setImmediate(run);
  };
  vi.stubGlobal('setTimeout', wait);
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}
