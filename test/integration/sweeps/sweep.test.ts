// Every request of the first sync fails once in every way. The end is the same, and no write is repeated blindly.
import { describe, expect, it } from 'vitest';
import { App } from './wire-app.ts';
import { FIRST_SYNC } from './wire-scenes.ts';
import { describeSweep } from './wire-sweep.ts';

describeSweep([FIRST_SYNC]);

describe('the first sync', () => {
  it('makes few requests: the token, labels + milestones + issues, one reconciliation, the file, one commit', async () => {
    const stage = await FIRST_SYNC.begin();
    const app = new App(stage);
    expect(await stage.requests(() => app.reconcile())).toHaveLength(1 + 5 + 2 + 3 + 3);
  });
});
