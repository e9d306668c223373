// The commands that make and check roadmaps, and need no repository.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { LIMITS } from '../../roadmap/limits.ts';
import type { ExitCode, Io } from '../io.ts';
import type { ImportOptions } from './import.ts';
import type { InitOptions } from './init.ts';

export function addRoadmapCommands(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  addShippedCommands(program, io, finish);
  addImportCommand(program, io, finish);
  program
    .command('validate')
    .description('check roadmap files and list every mistake, with line and column')
    .argument('[files...]', 'roadmap files, or - for the standard input (default: the one of this folder)')
    .option('--json', 'print JSON')
    .action(async (files: string[], options: { json?: true }) => {
      const { validate } = await import('./validate.ts');
      finish(await validate(files, options, io));
    });
}

/** What begins with the roadmaps that ship. */
function addShippedCommands(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('list')
    .description('show the included roadmaps, with phases, items, hours and length')
    .option('--json', 'print JSON')
    .action(async (options: { json?: true }) => {
      const { list } = await import('./list.ts');
      finish(await list(options, io));
    });
  program
    .command('init')
    .description(
      'write a first roadmap (a small starter, or an included one), or the workflows of the GitHub Action',
    )
    .argument('[name]', 'the name of an included roadmap (default: a small starter)')
    .option(
      '-o, --output <file>',
      'where to write it, - for the standard output (default: .github/roadmap.yml)',
    )
    .option('--track <id>', 'pick one of its tracks')
    .option('--extend', 'write a short file that builds on it, instead of a copy')
    .option('--action', 'write the workflow files that run Milepost as a GitHub Action')
    .option('--force', 'overwrite an existing file')
    .option('--json', 'print JSON')
    .action(async (name: string | undefined, options: InitOptions) => {
      const { init } = await import('./init.ts');
      finish(await init(name, options, io));
    });
}

function addImportCommand(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('import')
    .description('make a roadmap from a Markdown file')
    .argument('<file>', 'a file, - for the standard input, or owner/repository/path@ref on GitHub')
    .option('-o, --output <file>', 'where to write it (default: the standard output)')
    .option('--report', 'say what was repaired, shortened and left out, with lines and reasons')
    .option('--fine', 'keep an item for each entry, however many there are')
    .addOption(
      new Option('--items <number>', 'how many items there should be at most (default: 120)')
        .argParser(parseItems)
        .conflicts('fine'),
    )
    .option('--force', 'overwrite an existing file')
    .option('--json', 'print JSON: the roadmap and the whole report')
    .action(async (file: string, options: ImportOptions) => {
      const { importRoadmap } = await import('./import.ts');
      finish(await importRoadmap(file, options, io));
    });
}

function parseItems(value: string): number {
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > LIMITS.items)
    throw new InvalidArgumentError(`It is a number from 1 to ${LIMITS.items}, such as 80.`);
  return number;
}
