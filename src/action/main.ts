// The entry of the GitHub Action: this process as the world of a run.
import { appendFile, readFile } from 'node:fs/promises';
import { systemClock } from '../clock.ts';
import { runAction } from './run.ts';

// GitHub sends SIGINT where a run is cancelled, 7.5 s later SIGTERM, and 2.5 s later ends what is still there.
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    cancelled.abort();
  });

process.exitCode = await runAction({
  env: process.env,
  clock: systemClock,
  signal: cancelled.signal,
  write: (text) => process.stdout.write(text),
  readText: (path) => readFile(path, 'utf8'),
  appendText: (path, text) => appendFile(path, text),
});
