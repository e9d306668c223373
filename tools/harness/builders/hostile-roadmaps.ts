// Roadmaps that want to cost much: as a test, and as a line of the bench.

/** What is refused before it is read as YAML, or while that happens, and the code of the one problem. */
export const REFUSED: readonly (readonly [name: string, source: string, code: string])[] = [
  ['1,001 items', manyItems(1001), 'too-many-items'],
  ['1,001 items in brackets', inBrackets(1001), 'too-many-items'],
  ['10,000 kinds of its own', manyKinds(10_000), 'too-many-kinds'],
  ['one byte more than 512 KiB', '#'.repeat(524_289), 'too-large'],
  ['more bytes than characters', '# ' + 'é'.repeat(262_144), 'too-large'],
  ['an alias bomb', aliasBomb(), 'alias-bomb'],
  ['a bomb of merge keys', mergeBomb(), 'alias-bomb'],
  ['100,000 flat keys', flatKeys(100_000), 'too-many-lines'],
  ['100,000 flat keys on one line', `{${flatKeys(100_000).replaceAll(':\n', ',')}}`, 'too-many-values'],
  ['10,000 brackets', '['.repeat(10_000), 'too-deep'],
  ['10,000 braces', '{a: '.repeat(10_000), 'too-deep'],
  ['10,000 dashes', '- '.repeat(10_000), 'too-deep'],
  [
    '33 levels by indentation',
    Array.from({ length: 33 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''),
    'too-deep',
  ],
  ['quotation marks only', '""'.repeat(200_000), 'too-many-values'],
  ['codes that do not exist', `a: "${'\\q'.repeat(200_000)}"`, 'too-many-values'],
];

/** What is within the bounds, and wrong. */
export const WRONG: readonly (readonly [name: string, source: string])[] = [
  ['a circular alias', 'a: &a [*a]\n'],
  ['just below the bound on lines', flatKeys(19_999)],
  ['just below the bound on marks', ']'.repeat(39_999)],
  ['just below it, of names', '& '.repeat(39_999)],
  ['just below it, of codes that do not exist', `a: "${'\\q'.repeat(39_990)}"`],
  [
    'a thousand items that need what is not there',
    manyItems(1000).replaceAll('by: A School', 'needs: [course-x]'),
  ],
  ...['start', 'pace'].map((key): [string, string] => [
    `a long ${key}`,
    withValue(key, `12${' '.repeat(400_000)}!`),
  ]),
  ...['url', 'path', 'hours', 'id', 'level'].map((key): [string, string] => [
    `a long ${key}`,
    withValue(`phases: [{title: P, items: [{book: B, ${key}`, `http://${'a'.repeat(400_000)} b`, '}]}]'),
  ]),
  [
    'values of 100,000 characters',
    `version: 1\ntitle: ${'x'.repeat(100_000)}\nstart: ${'1-'.repeat(50_000)}\npace: ${'1'.repeat(100_000)}\n`,
  ],
];

/** As a learner writes them: five keys an item, fifty items a phase. */
export function manyItems(count: number): string {
  const items = Array.from({ length: count }, (_, index) => {
    const phase = index % 50 === 0 ? `  - title: Phase ${index / 50}\n    items:\n` : '';
    return `${phase}      - course: Course ${index}\n        by: A School\n        url: https://example.org/${index}\n        hours: ${1 + (index % 90)}\n        covers: [Calculus, Algebra]\n`;
  });
  return `version: 1\ntitle: T\nphases:\n${items.join('')}`;
}

export function manyKinds(count: number): string {
  const kinds = Array.from({ length: count }, (_, index) => `  k${index}: {}\n`);
  return `version: 1\ntitle: T\nkinds:\n${kinds.join('')}phases: [{title: P, items: [{k0: B}]}]\n`;
}

function flatKeys(count: number): string {
  return Array.from({ length: count }, (_, index) => `${index.toString(36)}:\n`)
    .join('')
    .slice(0, 524_288);
}

function mergeBomb(): string {
  const maps = Array.from({ length: 500 }, (_, index) => {
    const before = index === 0 ? '' : `, *b${index - 1}`;
    return `b${index}: &b${index} {<<: [*a${before}], y${index}: 1}`;
  });
  return ['a: &a {x: 1, y: 2}', ...maps].join('\n');
}

export function inBrackets(count: number): string {
  const items = Array.from({ length: count }, (_, index) => `{task: T${index}}`);
  return `version: 1\ntitle: T\nphases: [{title: P, items: [${items.join(', ')}]}]\n`;
}

function withValue(key: string, value: string, end = ''): string {
  return `version: 1\ntitle: T\n${key}: "${value}"${end}\n`;
}

function aliasBomb(): string {
  return ['a: &a [x, x, x, x, x, x, x, x, x]']
    .concat(
      Array.from(
        'bcdefghij',
        (name, index) =>
          `${name}: &${name} [${Array<string>(9)
            .fill(`*${'abcdefghi'[index] ?? ''}`)
            .join(', ')}]`,
      ),
    )
    .join('\n');
}
