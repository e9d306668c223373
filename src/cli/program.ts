// The command line: what there is to call. Each command lives in a file of its own, and is loaded when it is called: most of what
// Milepost is made of, a command does without.
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { MilepostError } from '../errors.ts';
import type { ImportOptions } from './commands/import.ts';
import type { InitOptions } from './commands/init.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { SyncOptions } from './commands/sync.ts';
import {
  type DoctorOptions,
  EXIT,
  type ExitCode,
  type Io,
  type RepositoryOptions,
  asCalled,
  printText,
  withSafeLines,
} from './io.ts';
import { addGivenCommands } from './given/given-commands.ts';
import { LIMITS } from '../roadmap/limits.ts';
import { loadApp } from './load-app.ts';
import { addProgressCommands } from './progress/progress-commands.ts';
import { addRepaceCommand } from './progress/repace-command.ts';

/** A door of its own that a program adds, such as the demo. */
export type Extend = (program: Command, finish: (code: ExitCode) => void) => void;

const ENVIRONMENT = `
Environment:
  GITHUB_TOKEN        the token for plan, sync and what changes an item: contents, issues and pull requests,
                      read and write;
                      for status, next, why and card, to read them;
                      for import and validate, to read roadmaps on GitHub
  GH_TOKEN            the same, if GITHUB_TOKEN is not set
  GITHUB_REPOSITORY   owner/name, if --repo is not given
  GITHUB_API_URL      another GitHub's REST API, such as https://ghe.example/api/v3
  GITHUB_GRAPHQL_URL  its GraphQL API, if it cannot be derived from GITHUB_API_URL
  HTTPS_PROXY, NO_PROXY  the proxy to GitHub, and the hosts to reach without it
  APP_ID, PRIVATE_KEY, WEBHOOK_SECRET, PORT, HOST, DATABASE_URL, MILEPOST_DATA
                      the App's settings, for serve and doctor

Exit codes: 0 fine, 1 failed, 2 the input or the call is wrong.`;

/** Runs one command. Resolves to the exit code; prints errors as text, or as JSON where --json was given. */
export async function run(args: readonly string[], process: Io, extend?: Extend): Promise<ExitCode> {
  const io = withSafeLines(process);
  let code: ExitCode = EXIT.fine;
  function finish(result: ExitCode): void {
    code = result;
  }
  const program = buildProgram(io, finish);
  extend?.(program, finish);
  try {
    await program.parseAsync(withoutHelp(args, program), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return reportUsage(error, args.includes('--json'), io);
    if (error instanceof MilepostError) return reportError(error, args.includes('--json'), io);
    throw error;
  }
}

/** `help foo` shows all that there is, and no word of foo; the call of foo says that there is none, and names the nearest. */
function withoutHelp(args: readonly string[], { commands }: Command): string[] {
  const [first, name = 'help'] = args;
  const isKnown = name.startsWith('-') || ['help', ...commands.map((one) => one.name())].includes(name);
  return first === 'help' && !isKnown ? args.slice(1) : [...args];
}

function buildProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command('milepost')
    .description("Turns a learner's repository into a tracker: a roadmap becomes milestones and issues.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printText(text, io.out);
      },
      writeErr: (text) => {
        printText(text, io.err);
      },
      // It quotes the call, which may hold ends of lines.
      outputError: (text) => {
        for (const line of text.trimEnd().split(/\n(?=\(Did you mean )/)) io.err(line);
      },
    })
    .version(readVersion(), '-V, --version', 'print the version')
    .showSuggestionAfterError()
    .addHelpText('after', ENVIRONMENT);
  addShippedCommands(program, io, finish);
  addImportCommand(program, io, finish);
  program
    .command('validate')
    .description('check roadmap files and list every mistake, with line and column')
    .argument('[files...]', 'roadmap files, or - for the standard input (default: the one of this folder)')
    .option('--json', 'print JSON')
    .action(async (files: string[], options: { json?: true }) => {
      const { validate } = await import('./commands/validate.ts');
      finish(await validate(files, options, io));
    });
  program
    .command('explain')
    .description('explain the code of a message: what it means, and what to do')
    .argument('[code]', 'a code in brackets, from validate, plan, sync or import (default: list all)')
    .option('--json', 'print JSON')
    .action(async (code: string | undefined, options: { json?: true }) => {
      const { explain } = await import('./commands/explain.ts');
      finish(explain(code, options, io));
    });
  addRepositoryCommands(program, io, finish);
  addProgressCommands((name) => repositoryCommand(program, name), io, finish);
  addRepaceCommand(program, io, finish);
  addAppCommands(program, io, finish);
  addGivenCommands({ program, command: (name) => repositoryCommand(program, name) }, io, finish);
  return program;
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** What an operator runs. */
function addAppCommands(program: Command, io: Io, finish: (code: ExitCode) => void): void {
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
      const { serve } = await loadApp(() => import('./commands/serve.ts'));
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
      const { doctor } = await import('./commands/doctor/doctor.ts');
      finish(await doctor(options, io));
    });
}

/** What begins with the roadmaps that ship. */
function addShippedCommands(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  program
    .command('list')
    .description('show the included roadmaps, with phases, items, hours and length')
    .option('--json', 'print JSON')
    .action(async (options: { json?: true }) => {
      const { list } = await import('./commands/list.ts');
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
      const { init } = await import('./commands/init.ts');
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
      const { importRoadmap } = await import('./commands/import.ts');
      finish(await importRoadmap(file, options, io));
    });
}

function addRepositoryCommands(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  repositoryCommand(program, 'plan')
    .description('show what sync would change, and change nothing')
    .action(async (options: RepositoryOptions) => {
      const { plan } = await import('./commands/plan.ts');
      finish(await plan(options, io));
    });
  repositoryCommand(program, 'sync')
    .description('update milestones, issues and README to match the roadmap')
    .option('--yes', 'close the issues of all items that left the roadmap, however many, without asking')
    .action(async (options: SyncOptions) => {
      const { sync } = await import('./commands/sync.ts');
      finish(await sync(options, io));
    });
}

function parseItems(value: string): number {
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > LIMITS.items)
    throw new InvalidArgumentError(`It is a number from 1 to ${LIMITS.items}, such as 80.`);
  return number;
}

function repositoryCommand(program: Command, name: string): Command {
  return program
    .command(name)
    .option('--repo <owner/name>', 'the repository')
    .option(
      '--roadmap <file>',
      "a roadmap file, or the name of an included one, instead of the repository's own",
    )
    .option('--json', 'print JSON');
}

/** Commander has said on the standard error what is wrong, not what to do. */
function reportUsage({ exitCode, code, message }: CommanderError, json: boolean, io: Io): ExitCode {
  if (exitCode === 0) return EXIT.fine;
  const hint = asCalled('milepost --help lists the commands.', io);
  if (json) io.out(JSON.stringify({ ok: false, error: { code: 'input', message, hint } }));
  // Without a command it has printed the help itself.
  else if (code !== 'commander.help') io.err(hint);
  return EXIT.wrong;
}

/** Codes where the caller, not GitHub or the network, has to change something. */
const WRONG: readonly string[] = ['config', 'input', 'unauthorized', 'not-found'];

function reportError(error: MilepostError, json: boolean, io: Io): ExitCode {
  const { code, message, hint } = error;
  if (json) io.out(JSON.stringify({ ok: false, error: { code, message, hint: asCalled(hint, io) } }));
  else {
    // Lines after the first are indented, so that none can pass for one of its own.
    printText(message.replace(/\n(?! )/g, '\n  '), io.err);
    io.err(asCalled(hint, io));
  }
  return WRONG.includes(code) ? EXIT.wrong : EXIT.failed;
}
