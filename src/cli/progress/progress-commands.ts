// The commands that look at progress: of a repository, or of a roadmap file.
import type { Command } from 'commander';
import type { CardOptions } from '../commands/card.ts';
import type { ExitCode, Io, RepositoryOptions } from '../io.ts';

const PROGRESS_FILE = 'a roadmap file, or the name of an included one, instead of a repository';

/** What looks at progress and changes nothing. */
export function addProgressCommands(
  command: (name: string) => Command,
  io: Io,
  finish: (code: ExitCode) => void,
): void {
  command('status')
    .description('show how far you are, when the rest will be done, and what is next')
    .argument('[file]', PROGRESS_FILE)
    .action(async (file: string | undefined, options: RepositoryOptions) => {
      const { status } = await import('../commands/status.ts');
      finish(await status(file, options, io));
    });
  command('next')
    .description('show what to do now, and why')
    .argument('[file]', PROGRESS_FILE)
    .action(async (file: string | undefined, options: RepositoryOptions) => {
      const { next } = await import('../commands/status.ts');
      finish(await next(file, options, io));
    });
  command('why')
    .description('explain an item: its state, what it counts for, what it waits for, what would finish it')
    .argument('<item>', "an item's id, its title, or the number of its issue")
    .argument('[file]', PROGRESS_FILE)
    .action(async (item: string, file: string | undefined, options: RepositoryOptions) => {
      const { why } = await import('../commands/why.ts');
      finish(await why({ item, file }, options, io));
    });
  command('card')
    .description('write the progress as a picture: of a repository, or of a roadmap file')
    .argument('[file]', PROGRESS_FILE)
    .option('-o, --output <file>', 'where to write it, as .svg or .png (default: the standard output)')
    .option('--force', 'overwrite an existing file')
    .action(async (file: string | undefined, options: CardOptions) => {
      const { card } = await import('../commands/card.ts');
      finish(await card(file, options, io));
    });
}
