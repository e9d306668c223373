// No network but what nock answers, for one file's tests. Files share a process, so it is taken away again.
import nock from 'nock';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** Any request that nock has no answer for fails. Answers are forgotten after each test. */
export function offline(): void {
  beforeAll(() => {
    if (!nock.isActive()) nock.activate();
    nock.disableNetConnect();
  });
  afterEach(() => {
    nock.cleanAll();
  });
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });
}
