// What an operator runs.
import { type Command, Option } from 'commander';
import type { DoctorOptions, ExitCode, Io } from '../io.ts';
import { loadApp } from '../load-app.ts';
import type { ServeOptions } from './serve.ts';

export function addAppCommands(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('serve')
    .description('run the GitHub App')
    .addOption(
      new Option(
        '--role <role>',
        'accept webhooks, reconcile, or both; for several processes that share PostgreSQL',
      )
        .choices(['web', 'worker', 'both'])
        .default('both'),
    )
    .option('--json', 'print one JSON line when ready')
    .action(async (options: ServeOptions) => {
      const { serve } = await loadApp(() => import('./serve.ts'));
      finish(await serve(options, io));
    });
  program
    .command('doctor')
    .description('check the App, or the Action in a repository; say what to do')
    .option(
      '--repo <owner/name>',
      'the repository whose Action to check (default without settings of an App)',
    )
    .option('--retry', 'requeue the repositories that were given up')
    .option('--json', 'print JSON')
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('./doctor/doctor.ts');
      finish(await doctor(options, io));
    });
}
