import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ManagedBlock,
  checksum,
  countBoxes,
  parseManagedBlock,
  printManagedBlock,
  sameText,
  tickBoxes,
  tickedBoxes,
} from '../../../../src/tracker/content/managed-block.ts';

const OURS = '**Course** by Ada\n\n- [ ] read\n- [ ] written up';

function aManagedBlock(overrides: Partial<ManagedBlock> = {}): string {
  const marker = { kind: 'item', id: 'sql', sum: checksum(OURS) } as const;
  return printManagedBlock({ marker, before: '', after: '', text: OURS, ...overrides });
}

function parsed(source: string): ManagedBlock {
  const part = parseManagedBlock(source);
  if (part === undefined) throw new Error('no part found');
  return part;
}

describe('a part printed and parsed again', () => {
  const note = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('<!-- milepost'));
  const id = fc.stringMatching(/^[a-z0-9-]{1,64}$/);

  test('is the same, with every byte around it', () => {
    const lines = fc.array(fc.constantFrom('- [ ] read', '- [x] read', 'text', '', 'a `b` <c>'));
    const parts = fc.record({ before: note, after: note, lines, id });
    fc.assert(
      fc.property(parts, ({ before, after, lines: ours, id: ourId }) => {
        const text = ours.join('\n').trim();
        const marker = {
          kind: 'item',
          id: ourId,
          sum: checksum(text),
          since: '2026-10-01T08:00:00Z',
        } as const;
        const source = printManagedBlock({
          marker,
          text,
          before: before === '' ? '' : `${before}\n`,
          after: after === '' ? '' : `\n${after}`,
        });
        const part = parsed(source);
        expect(part).toMatchObject({ marker, closed: true });
        expect(part.text.trim()).toBe(text);
        expect(printManagedBlock(part)).toBe(source);
      }),
    );
  });

  test.each(['retired', 'left', 'closed'] as const)('keeps the state "%s"', (state) => {
    const source = aManagedBlock({ marker: { kind: 'phase', id: 'basics', sum: checksum(OURS), state } });
    expect(parsed(source).marker).toEqual({ kind: 'phase', id: 'basics', sum: checksum(OURS), state });
  });
});

describe('a marker', () => {
  const ALL = {
    kind: 'item',
    id: 'sql',
    wrote: 'a.b.c',
    sum: checksum(OURS),
    from: 'abc',
    state: 'left',
    since: '2026-10-01T08:00:00Z',
    progress: '12',
    assigned: 'ada',
    blockers: '9,12-1,15x',
    did: 'done.123.2026-12-01',
    shows: 'https%3A%2F%2Fexample.org',
    why: 'Known+already',
    pause: '124.2026-12-01.2027-01-10',
    skills: 'a1b2c3d4.intermediate.125.2026-12-01',
  } as const;

  test('keeps all that it remembers', () => {
    expect(parsed(aManagedBlock({ marker: ALL })).marker).toEqual(ALL);
  });

  test.each(Object.keys(ALL).filter((key) => !['kind', 'id', 'sum'].includes(key)))(
    'has "%s" only where there is one',
    (key) => {
      const marker = Object.fromEntries(Object.entries(ALL).filter(([other]) => other !== key)) as typeof ALL;
      const keys = Object.keys(parsed(aManagedBlock({ marker })).marker);
      expect(keys).toEqual(Object.keys(ALL).filter((other) => other !== key));
    },
  );

  test('is new at first', () => {
    const marker = { kind: 'progress', id: 'progress', sum: '', state: 'new' } as const;
    expect(parsed(aManagedBlock({ marker })).marker).toEqual(marker);
  });

  test.each(['0', '01', 'x1', '1x', '12345678901', 'x'])(
    'does not take "%s" for a pull request',
    (progress) => {
      const marker = { kind: 'item', id: 'sql', sum: '', progress } as const;
      expect(parsed(aManagedBlock({ marker })).marker).toEqual({ kind: 'item', id: 'sql', sum: '' });
    },
  );

  test.each(['1', '12', '1234567890'])('takes "%s" for one', (progress) => {
    const marker = { kind: 'item', id: 'sql', sum: '', progress } as const;
    expect(parsed(aManagedBlock({ marker })).marker).toEqual(marker);
  });

  test('stands alone on its line, but for spaces', () => {
    const start = '<!-- milepost:item id=a -->';
    expect(parseManagedBlock(`See ${start}\ntext`)).toBeUndefined();
    expect(parseManagedBlock(`${start} text`)).toBeUndefined();
    expect(parsed(`${start} \t\ntext`).marker.id).toBe('a');
    for (const end of ['', 'see <!-- milepost:end -->', '<!-- milepost:end --> text'])
      expect(parsed(`${start}\ntext\n${end}`)).toMatchObject({
        closed: false,
        text: `\ntext\n${end}`,
        after: '',
      });
    expect(parsed(`${start}\ntext\n<!-- milepost:end --> \nmine`)).toMatchObject({
      closed: true,
      after: ' \nmine',
    });
  });
});

test('a box is one at the beginning of its line only', () => {
  expect(sameText('see - [x] a', 'see - [ ] a')).toBe(false);
  expect(tickedBoxes('see - [x] a\n  * [X] b')).toEqual(['b']);
});

describe('line ends', () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');

  test('a body that GitHub keeps with CRLF is unedited, and the notes stay to the byte', () => {
    const part = parsed(crlf(aManagedBlock({ before: 'My plan:\n\n', after: '\n\nDone on Monday.\n' })));
    expect(checksum(part.text)).toBe(part.marker.sum);
    expect([part.before, part.after]).toEqual(['My plan:\r\n\r\n', '\r\n\r\nDone on Monday.\r\n']);
  });

  test.each([
    ['CRLF', crlf(OURS)],
    ['spaces at line ends', OURS.replaceAll('\n', '  \n')],
    ['empty lines around', `\n\n${OURS}\n\n`],
    ['ticked boxes', OURS.replaceAll('[ ]', '[x]')],
    ['boxes ticked with a capital', OURS.replaceAll('[ ]', '[X]')],
  ])('%s do not change the checksum', (_, text) => {
    expect(checksum(text)).toBe(checksum(OURS));
    expect(sameText(text, OURS)).toBe(true);
  });

  test.each([
    ['a word', OURS.replace('Ada', 'Grace')],
    ['a box taken out', OURS.replace('\n- [ ] written up', '')],
    ['a box renamed', OURS.replace('written', 'typed')],
    ['an indent', OURS.replace('- [ ] written', '  - [ ] written')],
  ])('%s changes the checksum', (_, text) => {
    expect(checksum(text)).not.toBe(checksum(OURS));
    expect(sameText(text, OURS)).toBe(false);
  });

  test('a checksum stays what it was: it is stored in issues', () => {
    expect(checksum(OURS)).toMatchInlineSnapshot(`"38529e782467"`);
  });
});

describe('boxes', () => {
  test('ticks go over to a new text by their labels', () => {
    const old = '- [x] read\n* [X] written up\n- [ ] shown\n  - [x] inner';
    const fresh = '- [ ] shown\n- [ ] read\n- [ ] new\n+ [ ] written up\n  - [ ] inner';
    expect(tickBoxes(fresh, tickedBoxes(old))).toBe(
      '- [ ] shown\n- [x] read\n- [ ] new\n+ [x] written up\n  - [x] inner',
    );
  });

  test('a tick outlives another way of writing the same words', () => {
    const old =
      '- [x] shown at https:\u200B//example.org/a\\_b\n- [x] sent to ada@\u200Bexample.org\n- [ ] read';
    const fresh =
      '- [ ] shown at [https\\://example.org/a\\_b](https://example.org/a_b)\n- [ ] sent to [ada&#64;example.org](mailto:ada&#64;example.org)\n- [ ] read';
    expect(tickBoxes(fresh, tickedBoxes(old)).match(/\[x\]/g)).toHaveLength(2);
  });

  test.each([
    ['', { ticked: 0, all: 0 }],
    ['- [ ] read\n* [ ] shown', { ticked: 0, all: 2 }],
    ['- [x] read\n- [ ] shown\n  + [X] told', { ticked: 2, all: 3 }],
    ['see - [x] read', { ticked: 0, all: 0 }],
  ])('are counted: %j', (text, counted) => {
    expect(countBoxes(text)).toEqual(counted);
  });

  test('boxes of a text with CRLF have the same labels', () => {
    expect(tickedBoxes('- [x] read\r\n- [ ] shown\r\n')).toEqual(['read']);
  });
});

describe('markers', () => {
  test.each([
    ['no marker', 'Just notes.'],
    ['no id', '<!-- milepost:item sum=abc -->\ntext\n<!-- milepost:end -->'],
    ['another thing', '<!-- milepost:start -->\ntext\n<!-- milepost:end -->'],
    ['in the middle of a line', 'see <!-- milepost:item id=sql sum=abc -->\ntext'],
    ['in a quote', '> <!-- milepost:item id=sql sum=abc -->\n> text'],
  ])('%s: nothing of ours', (_, source) => {
    expect(parseManagedBlock(source)).toBeUndefined();
  });

  test('without the end marker all that follows counts as ours, and none of it is lost', () => {
    const source = aManagedBlock({ after: '\n\nMy notes.' }).replace('<!-- milepost:end -->', '');
    const part = parsed(source);
    expect(part.closed).toBe(false);
    expect(part.text).toContain('My notes.');
    expect(part.after).toBe('');
  });

  test('the first marker counts; one below it is text', () => {
    const source = aManagedBlock({ after: '\n\n<!-- milepost:item id=other sum=abc -->' });
    expect(parsed(source).marker.id).toBe('sql');
    expect(parsed(source).after).toBe('\n\n<!-- milepost:item id=other sum=abc -->');
  });

  test('an end marker counts only on a line of its own', () => {
    const text = 'write `<!-- milepost:end -->` to end';
    const part = parsed(aManagedBlock({ text, after: '\nnotes' }));
    expect(part.text.trim()).toBe(text);
    expect(part.after).toBe('\nnotes');
  });

  test('unknown states and attributes are passed over', () => {
    const source =
      '<!-- milepost:item id=sql sum=abc state=weird colour=red -->\ntext\n<!-- milepost:end -->';
    expect(parsed(source).marker).toEqual({ kind: 'item', id: 'sql', sum: 'abc' });
  });
});

describe('a text that anybody can write', () => {
  test.each([
    ['<!-- milepost:item ' + 'a=b '.repeat(16_000)],
    ['<!-- milepost:item ' + 'a=bbbbbbb'.repeat(7000) + ' x'],
    ['<!-- milepost:item id=a\n'.repeat(2500)],
    [`${' '.repeat(60_000)}x`],
    ['\t'.repeat(60_000)],
  ])('holds nobody up (%#)', (text) => {
    expect(parseManagedBlock(text)).toBeUndefined();
    expect(checksum(text)).toHaveLength(12);
    expect(tickedBoxes(text)).toEqual([]);
  });
});
