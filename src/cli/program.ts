// The command line: what there is to call. Each command lives in a file of its own, and is loaded when it is called: most of what
// Milepost is made of, a command does without.
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { MilepostError } from '../errors.ts';
import { addAppCommands } from './commands/app-commands.ts';
import { addRoadmapCommands } from './commands/roadmap-commands.ts';
import type { SyncOptions } from './commands/sync.ts';
import {
  EXIT,
  type ExitCode,
  type Io,
  type RepositoryOptions,
  asCalled,
  printText,
  withSafeLines,
} from './io.ts';
import { addGivenCommands } from './given/given-commands.ts';
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
  addRoadmapCommands(program, io, finish);
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
