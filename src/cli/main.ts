#!/usr/bin/env node
// The milepost command.
import { processIo } from './process-io.ts';
import { run } from './program.ts';

process.exitCode = await run(process.argv.slice(2), processIo());
