#!/usr/bin/env node
// The milepost command as it ships, and of a checkout: the product's commands, and two more that need the sandbox.
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { EXIT } from '../src/cli/io.ts';
import { loadApp } from '../src/cli/load-app.ts';
import type { Io } from '../src/cli/io.ts';
import { processIo } from '../src/cli/process-io.ts';
import { run } from '../src/cli/program.ts';
import type { ServeOptions } from './serve-sandbox.ts';

const io: Io = processIo();

process.exitCode = await run(process.argv.slice(2), io, (program: Command, finish) => {
  program
    .command('demo')
    .description('watch the whole loop on a local GitHub')
    .option('--once', 'end by itself when the story is told')
    .option('--json', 'print one JSON object last')
    .option('--port <number>', 'where the local GitHub listens', port, 0)
    .option('--roadmap <name>', 'one that ships: see milepost list', 'machine-learning-engineer')
    .action(async (options: { once?: true; json?: true; port: number; roadmap: string }) => {
      const { demo } = await loadApp(() => import('./demo/demo.ts'));
      finish((await demo(options, io)) ? EXIT.fine : EXIT.failed);
    });
  program
    .command('sandbox')
    .description('run the local GitHub alone')
    .option('--port <number>', 'where it listens', port, 0)
    .option('--limits', "enforce GitHub's rate limits")
    .option('--latency <ms>', 'what each request takes', milliseconds, 0)
    .option('--keep <number>', 'of requests and deliveries, only the last so many', count)
    .option('--json', 'print one JSON line when ready')
    .action(async (options: ServeOptions) => {
      const { serveSandbox } = await import('./serve-sandbox.ts');
      await serveSandbox(options, io);
    });
});

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError('A number from 0 to 65535.');
  return Number(value);
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A whole number.');
  return Number(value);
}

function milliseconds(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A number of milliseconds.');
  return Number(value);
}
