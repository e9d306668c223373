// Documents as large as the import takes, each full of one thing. What they say is nonsense; how much there is of it counts.

/** 1 MiB, with room for the head of a table. */
const BYTES = 1024 * 1024 - 20_000;
const LINES = 19_900;
const START = '# Plan\n\n## Phase 1: Start\n\n- First thing\n- Second thing\n\n';
const WORDS = 'with some words more to fill it';

/** One part after the other, up to 1 MiB or 20,000 lines. */
function fill(part: (n: number) => string): string {
  const parts: string[] = [];
  let [bytes, lines] = [0, 0];
  for (let n = 1; ; n++) {
    const text = part(n);
    bytes += Buffer.byteLength(text) + 1;
    lines += text.split('\n').length;
    if (bytes > BYTES || lines > LINES) return parts.join('\n');
    parts.push(text);
  }
}

function row(count: number, cell: (n: number) => string): string {
  return `|${Array.from({ length: count }, (_, n) => cell(n + 1)).join('|')}|`;
}

const wideRow = (n: number) => row(1000, (column) => `c${n}.${column}`);
const box = (n: number) => `- [${n % 3 === 0 ? 'x' : ' '}] box ${n} ${WORDS}`;

/** What every other is measured by. */
export const PLAIN_LIST = START + fill((n) => `- item ${n} ${WORDS}`);

export const LARGE: Readonly<Record<string, string>> = {
  'thousands of plans': `# Pick your plan\n\n${fill((n) => `## Plan ${n}\n### Week 1: Start\n- one ${n} ${WORDS}\n- two ${n}`)}`,
  'twenty plans of thousands of weeks': `# Pick your plan\n\n${fill((n) => `${n % 300 === 1 ? `## ${n}-week plan\n` : ''}### Week ${n % 300}: ${WORDS}\n- one ${n}\n- two ${n}`)}`,
  'options of letters and numbers': `# Plan\n\n${fill((n) => `## Option ${(n % 99) + 1}\n- one ${n} ${WORDS}\n- two ${n}`)}`,
  'lists of which one is to be chosen': `${START}${fill((n) => `Choose one of the following:\n\n- a ${n} ${WORDS}\n- b ${n}\n`)}`,
  'a choice of thousands': `${START}Choose one of the following:\n\n${fill((n) => `- way ${n} ${WORDS}`)}`,
  'steps told in sentences': `# Plan\n\n## Phase 1: A\n- x\n\n${fill((n) => `## Week ${n}\n\nFirst read chapter ${n}. Then write it down, then go on.\n`)}`,
  'one step told in thousands of sentences': `# Plan\n\n## Phase 1: A\n- x\n\n## Week 2\n\n${fill((n) => `First read chapter ${n}. Then write it down, then go on.\n`)}`,
  'nothing but headings': `# Plan\n\n${fill((n) => `${'#'.repeat((n % 5) + 2)} Part ${n} ${WORDS}\n\nSome words on it ${n}.\n`)}`,
  '20,000 boxes under one heading': START + fill(box),
  '20,000 boxes under thousands of headings': `# Plan\n\n${fill((n) => (n % 12 === 1 ? `## Phase ${n}: A\n` : n % 4 === 1 ? `### Part ${n}\n` : '') + box(n))}`,
  '20,000 boxes under headings in headings': `# Plan\n\n${fill((n) => (n % 40 === 1 ? `## Phase ${n}: A\n` : n % 8 === 1 ? `### Part ${n}\n` : n % 4 === 1 ? `#### Sub ${n}\n` : '') + box(n))}`,
  'boxes under one item': `${START}- item\n${fill((n) => `  ${box(n)}`)}`,
  'a table of 20,000 rows': `${START}| Topic | Link | Hours | Done |\n|-|-|-|-|\n${fill((n) => `| Topic ${n} | [a](https://example.org/${n}) | ${n % 9} | ✅ |`)}`,
  'a table of 1,000 columns': `${START}${row(1000, (n) => `head ${n}`)}\n${row(1000, () => '-')}\n${fill(wideRow)}`,
  'a table whose rows need each other': `${START}| ID | Topic | Prerequisites |\n|-|-|-|\n${fill((n) => `| CS${n} | Topic ${n} | CS${n - 1}, CS${n - 2}, CS${n - 3} |`)}`,
  'a table of thousands of stages': `${START}| Phase | Topic |\n|-|-|\n${fill((n) => `| Stage ${Math.floor(n / 3)} | Topic ${n} ${WORDS} |`)}`,
  'a calendar': `${START}| Week | Mon | Tue | Wed | Thu | Fri |\n|-|-|-|-|-|-|\n${fill((n) => `| ${n} | a ${n} | b ${n} | c ${n} | d ${n} | e ${n} |`)}`,
  'thousands of tables': START + fill((n) => `| Topic | Hours |\n|-|-|\n| Topic ${n} ${WORDS} | 2 |\n`),
  'headings up and down': `# Plan\n\n${fill((n) => `${'#'.repeat((n % 6) + 1)} Head ${n} ${WORDS}\n- x ${n}`)}`,
  'phases in phases': `# Plan\n\n${fill((n) => `${'#'.repeat((n % 6) + 1)} Phase ${n}: ${WORDS}\n- x ${n}`)}`,
  'headings without a space': `# Plan\n\n${fill((n) => `##Head ${n} ${WORDS}\n- x ${n}`)}`,
  'lists 24 deep': START + fill((n) => `${'  '.repeat(n % 24)}- level ${n} ${WORDS}`),
  'lists 1,000 deep': START + fill((n) => `${'  '.repeat(n % 1000)}- level ${n}`),
  'bullets that are weeks': `# Plan\n\n${fill((n) => `- **Week ${n}: ${WORDS}**\n  - x ${n}\n    - y ${n}`)}`,
  'one numbered list with lists in it': `# Plan\n\n${fill((n) => `${n}. Thing ${n} ${WORDS}\n   - x ${n}\n   - y ${n}`)}`,
  definitions: START + fill((n) => `Term ${n} ${WORDS}\n: What it is about ${n}\n`),
  folds: `# Plan\n\n${fill((n) => `<details>\n<summary>Phase ${n}: ${WORDS}</summary>\n\n- x ${n}\n\n</details>\n`)}`,
  'folds in folds': `# Plan\n\n${fill((n) => `<details>\n<summary>Phase ${n}: ${WORDS}</summary>\n\n- x ${n}\n`)}`,
  'long lines in bold': START + fill((n) => `- **${'bold words '.repeat(40)}** and ${n}`),
  'bold that has no end': START + fill((n) => `- **${'bold '.repeat(10)} and ${n}`),
  'bold lines as headings': `# Plan\n\n${fill((n) => `**Part ${n} ${WORDS}**\n\n- x ${n}\n`)}`,
  'remarks over lists': `# Plan\n\n${fill((n) => `## Phase ${n}: ${WORDS}\n- x ${n}\n\n**Note:**\n\n- y ${n} ${WORDS}\n`)}`,
  links: START + fill((n) => `- [Thing ${n}](https://example.org/${n}), [more](https://example.org/m${n})`),
  'lines of many links': START + fill((n) => `- ${`[a](https://example.org/${n}) `.repeat(60)}`),
  'marks beside titles': START + fill((n) => `- [NEW] Thing ${n} (free) 🆓 <sup>PAID</sup> ${WORDS}`),
};
