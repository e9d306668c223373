// What the runner reads of a step: commands and outputs, whatever text is in them.
import { describe, expect, test } from 'vitest';
import { annotation, logLines, outputEntry } from '../../../src/action/runner/commands.ts';

describe('an annotation', () => {
  test('stands on its line', () => {
    expect(annotation('error', 'unknown key', { file: 'roadmap.yml', line: 3, col: 5 })).toBe(
      '::error file=roadmap.yml,line=3,col=5,title=Milepost::unknown key\n',
    );
  });

  test.each([
    ['two\r\nlines', '::notice title=Milepost::two%0D%0Alines\n'],
    ['100 %0A', '::notice title=Milepost::100 %250A\n'],
    ['a::error::b', '::notice title=Milepost::a::error::b\n'],
  ])('%j is one command', (message, line) => {
    expect(annotation('notice', message)).toBe(line);
  });

  test('a path cannot end its property', () => {
    const place = { file: 'a,line=9::b.yml', line: 1, col: 1 };
    expect(annotation('error', 'x', place)).toBe(
      '::error file=a%2Cline=9%3A%3Ab.yml,line=1,col=1,title=Milepost::x\n',
    );
  });

  test('what is longer than GitHub shows says that it is cut', () => {
    const line = annotation('error', 'x'.repeat(5000));
    expect(line).toMatch(/x…\n$/);
    expect(line.length).toBeLessThan(4096);
  });
});

describe('a line of the log', () => {
  test.each(['::add-mask::x', '  ::error::x', 'add issue "##[error]x"', '\u001b[31mred'])(
    '%j is no command',
    (text) => {
      const line = logLines(text);
      // As the runner looks for them: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
      expect(line.trimStart().startsWith('::')).toBe(false);
      expect(line).not.toContain('##[');
      expect(line).not.toContain('\u001b');
    },
  );
});

test('an output may hold whatever it likes, but for its delimiter', () => {
  expect(outputEntry('plan', 'a\nb<<c', 'EOF')).toBe('plan<<EOF\na\nb<<c\nEOF\n');
});
