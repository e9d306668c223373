// The commands, by their words: one table for whoever reads, explains or carries them out.

interface Word {
  /** What may follow it. */
  readonly argument?: string;
  /** It is about the item on whose issue it is written. */
  readonly isOfItem?: true;
  /** What it does, as a sentence without its full stop. */
  readonly does: string;
}

const COMMANDS = {
  done: {
    argument: '[address]',
    isOfItem: true,
    does: 'Closes the item as done, and keeps the address that shows it: a certificate, a notebook, a video',
  },
  undo: { isOfItem: true, does: 'Takes back that the item is done, skipped or in progress' },
  skip: {
    argument: '[why]',
    isOfItem: true,
    does: 'Closes the item as not planned, and keeps the reason; it leaves the count',
  },
  progress: { isOfItem: true, does: 'Shows the item as in progress' },
  status: { does: 'Says how far you are, when the rest will be done, and what to do now' },
  next: { does: 'Says what to do now, and why' },
  why: {
    argument: '[item]',
    does: 'Explains an item: its state, what it waits for, what would finish it. On its issue without a name',
  },
  pause: {
    argument: '[until]',
    does: 'Says in the README that you pause, and stops reminders: until a date, for `2 weeks`, or until `resume`',
  },
  resume: { does: 'Ends the pause' },
  assess: {
    argument: 'SKILL LEVEL',
    does: 'Writes the level that you have reached in a skill of the roadmap beside the one to reach, with the day',
  },
  repace: {
    argument: '[what]',
    does: 'Opens a pull request that gives the roadmap new dates: `8 hours/week`, `finish 2027-06-30`, `shift 3 weeks`, or as the forecast expects',
  },
  sync: { does: 'Looks at the whole repository now, and brings it up to date' },
  help: { does: 'Answers with this table' },
} as const satisfies Readonly<Record<string, Word>>;

export type CommandWord = keyof typeof COMMANDS;

export const COMMAND_WORDS = Object.keys(COMMANDS) as readonly CommandWord[];

/** What is known of a command. */
export function wordOf(word: CommandWord): Word {
  return COMMANDS[word];
}

/** As one writes it: `/milepost done [address]`. */
export function usageOf(word: CommandWord): string {
  const { argument } = wordOf(word);
  return `/milepost ${word}${argument === undefined ? '' : ` ${argument}`}`;
}

/** A sentence that quotes commands as comments, with what one types on the command line instead. `item`: the one it is about there. */
export function asTyped(sentence: string, item = 'ITEM'): string {
  const name = /^[\w-]{1,100}$/.test(item) ? item : `'${item}'`;
  return sentence.replace(/"\/milepost ([a-z]{1,20})/g, (_, word: string) => {
    const known = COMMAND_WORDS.find((one) => one === word);
    const isOfItem = known !== undefined && wordOf(known).isOfItem === true;
    return `"milepost ${word}${isOfItem ? ` ${name}` : ''}`;
  });
}
