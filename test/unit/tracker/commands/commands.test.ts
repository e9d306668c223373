// The page that explains the commands says the same as they do.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../../src/tracker/commands/meaning/parse-command.ts';
import { COMMAND_WORDS, usageOf, wordOf } from '../../../../src/tracker/commands/meaning/words.ts';

describe('docs/commands.md', () => {
  const rows = readFileSync('docs/commands.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, usage, does, example] =
        /^\| `(\/milepost [^`]+)` \| ([^|]+) \| `([^`]+)` \|$/.exec(line) ?? [];
      return usage === undefined ? [] : [{ usage, does, example: example ?? '' }];
    });

  it('has each command once, with an example that is read as that command', () => {
    expect(rows.map(({ usage, does }) => [usage, does])).toEqual(
      COMMAND_WORDS.map((word) => [usageOf(word), wordOf(word).does]),
    );
    expect(rows.map(({ example }) => parseCommand(example)?.word)).toEqual(COMMAND_WORDS);
  });
});
