// Arbitrary Markdown of list structures: each entry carries a word that stands nowhere else, so that it can be found again.
import * as fc from 'fast-check';

/** Pieces that people put around their words, and pieces that break things. */
const PIECES = fc.constantFrom(
  ...[
    '',
    'Read',
    'Project:',
    'Book:',
    'Objective:',
    '**bold**',
    '*soft*',
    '`code`',
    '[link](https://example.org/a)',
  ],
  ...[
    '[here](../x)',
    '(10 hours)',
    '(optional)',
    '– by Somebody',
    ': a, b, c',
    '"quoted"',
    '**',
    '*',
    '[',
    ']',
    '|',
  ],
  ...[
    '<b>',
    '</details>',
    '<!-- x',
    '-->',
    '~~old~~',
    '#tag',
    '✅',
    '⬜',
    '📅 2026-01-01',
    '★★',
    '%',
    '&amp;',
    '\\',
  ],
  ...[
    '- Advanced',
    'https://example.org/b',
    '[[note|shown]]',
    '{a: [b',
    "it's",
    '3–4 weeks, 5 h/week',
    'é',
    'フェーズ',
    '\u200B',
    '**\u200B**:',
    '[\u2063](https://example.org/c)',
    '\uFE0F',
  ],
);

const NODES = ['bullet', 'number', 'box', 'ticked'] as const;

interface Entry {
  readonly mark: (typeof NODES)[number];
  readonly before: string;
  readonly after: string;
  readonly nested: readonly Entry[];
}

const { entry } = fc.letrec<{ entry: Entry }>((tie) => ({
  entry: fc.record({
    mark: fc.constantFrom(...NODES),
    before: PIECES,
    after: fc.array(PIECES, { maxLength: 3 }).map((pieces) => pieces.join(' ')),
    nested: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('entry'), { maxLength: 3 }),
    ),
  }),
}));

type Block =
  | { readonly type: 'heading'; readonly depth: number; readonly text: string }
  | { readonly type: 'list'; readonly entries: readonly Entry[] }
  | { readonly type: 'table'; readonly heads: readonly string[]; readonly rows: number }
  | { readonly type: 'text'; readonly text: string };

const HEADS = fc.constantFrom(
  'Topic',
  'Course',
  'Done',
  'Hours',
  'Link',
  'Phase',
  'Level',
  'Week',
  'What',
  'Notes',
  'Provider',
);
const TITLES = fc.constantFrom(
  ...[
    'Phase 1: Basics',
    'Phase 2',
    '🧠 Level 3 → More',
    'Months 4–6: Depth',
    '1. One',
    '2. Two',
    'About me',
    'Contents',
  ],
  ...[
    'Books',
    'Projects',
    'Resources',
    'Why',
    '**Bold**',
    'Phase 1: Basics',
    'フェーズ1',
    'Tips',
    'Plan (4 weeks each stage)',
    'Phase 3: \u200B',
    '**\u2063**',
    '',
    '<b></b>',
    '😀',
  ],
);
const TEXTS = fc.constantFrom(
  ...[
    'Some words before it.',
    'One of the following:',
    'You will:',
    '**Stage 1: Words**',
    '**Key skills**:',
    'Goal: to know it',
    'Goal: \u200B',
    '**\u200B**:',
    '- \u200B',
    '- **\u200B**: \u2063',
  ],
  ...[
    '---',
    '---\ntitle: x\n---',
    '<h2> </h2>',
    '> **Project 2: \u200B**\n>\n> * **Objective:** \u200B',
    '> **Project 1: Box**\n>\n> * **Objective:** it holds',
    '<details><summary>More</summary>',
    '</details>',
    '```',
    '<script>',
  ],
);

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('list' as const),
      entries: fc.array(entry, { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('heading' as const),
      depth: fc.integer({ min: 1, max: 5 }),
      text: TITLES,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('table' as const),
      heads: fc.array(HEADS, { minLength: 1, maxLength: 4 }),
      rows: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('text' as const), text: TEXTS }) },
);

export interface Markdown {
  readonly text: string;
  /** The word of each entry. */
  readonly words: readonly string[];
}

export const anyMarkdown: fc.Arbitrary<Markdown> = fc
  .array(block, { minLength: 1, maxLength: 12 })
  .map(printBlocks);

function printBlocks(blocks: readonly Block[]): Markdown {
  const words: string[] = [];
  const word = () => {
    words.push(`zq${words.length.toString(36)}x`);
    return words.at(-1) ?? '';
  };
  const text = blocks.map((one) => printBlock(one, word)).join('\n\n');
  return { text, words };
}

function printBlock(one: Block, word: () => string): string {
  switch (one.type) {
    case 'heading':
      return `${'#'.repeat(one.depth)} ${one.text}`;
    case 'text':
      return one.text;
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      const rows = Array.from({ length: one.rows }, () => row(one.heads.map(word)));
      return [row(one.heads), row(one.heads.map(() => '---')), ...rows].join('\n');
    }
    case 'list':
      return one.entries.map((each) => printEntry(each, 0, word)).join('\n');
  }
}

const MARKS = { bullet: '- ', number: '1. ', box: '- [ ] ', ticked: '- [x] ' } as const;

function printEntry({ mark, before, after, nested }: Entry, depth: number, word: () => string): string {
  const line = `${'    '.repeat(depth)}${MARKS[mark]}${before} ${word()} ${after}`;
  return [line, ...nested.map((one) => printEntry(one, depth + 1, word))].join('\n');
}
