// milepost repace, as it is called.
import type { Command } from 'commander';
import { WISH_FORMS } from '../../tracker/repace/wish.ts';
import type { RepaceOptions } from '../commands/repace/repace.ts';
import type { ExitCode, Io } from '../io.ts';

export function addRepaceCommand(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('repace')
    .description('give a roadmap new dates, and change nothing else in it')
    .argument(
      '[words...]',
      `a roadmap file (default: the one of this folder), then what you want: ${WISH_FORMS.join(', ')} (default: as the forecast expects)`,
    )
    .option('--repo <owner/name>', 'the roadmap of this repository: its new dates come as a pull request')
    .option('--dry-run', 'show the dates and the lines that would change, and write nothing')
    .option('--json', 'print JSON')
    .action(async (words: string[], options: RepaceOptions) => {
      const { repace } = await import('../commands/repace/repace.ts');
      finish(await repace(words, options, io));
    });
}
