// The commands of comments on the command line, by the one table of them all. Those that have a command of their own here are left out.
import type { Command } from 'commander';
import { COMMAND_WORDS, type CommandWord, wordOf } from '../../tracker/commands/meaning/words.ts';
import type { ExitCode, Io } from '../io.ts';
import type { CommandOptions } from './give.ts';

/** `command`: a new command on a repository. */
export function addGivenCommands(
  { program, command }: { readonly program: Command; readonly command: (name: string) => Command },
  io: Io,
  finish: (code: ExitCode) => void,
): void {
  const own = new Set(['help', ...program.commands.map((one) => one.name())]);
  for (const word of COMMAND_WORDS.filter((one) => !own.has(one)))
    describeWord(command(word), word)
      .option('--dry-run', 'say what it would do, and write nothing')
      .action(async (...given: readonly unknown[]) => {
        const { item, words, options } = readGiven(word, given);
        const { give } = await import('./give.ts');
        finish(await give({ word, words, ...(item !== undefined && { item }) }, options, io));
      });
}

function describeWord(command: Command, word: CommandWord): Command {
  const { does, argument, isOfItem } = wordOf(word);
  command.description(does.charAt(0).toLowerCase() + does.slice(1));
  if (isOfItem === true) command.argument('<item>', "an item's id, its title, or the number of its issue");
  if (argument === undefined) return command;
  return command.argument(
    argument.startsWith('[') ? '[words...]' : '<words...>',
    argument.replace(/[[\]]/g, ''),
  );
}

/** What commander gives: the arguments in their order, then the options. */
function readGiven(word: CommandWord, given: readonly unknown[]) {
  const { argument, isOfItem } = wordOf(word);
  const rest = [...given];
  const item = isOfItem === true ? (rest.shift() as string) : undefined;
  const words = argument === undefined ? [] : ((rest.shift() ?? []) as readonly string[]);
  return { item, words, options: rest.shift() as CommandOptions };
}
