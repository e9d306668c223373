// docs/problems.md: every code that Milepost puts in brackets, as the catalogues have it.
import { CODE_AREAS, explainCode } from '../src/codes.ts';
import { renderExplanation } from '../src/roadmap/problems/explanation.ts';

const INTRODUCTION = `# Codes and what to do

<!-- Made by \`npm run schema\` from src/roadmap/problems, src/tracker/conflicts and src/import/report/left-out.ts. -->

\`milepost validate\` shows where each problem is, what was found and, in brackets, its code:

    roadmap.yml:14:9 phases[0].items[2]: unknown key "ned". Allowed: … Did you mean "needs"? [unknown-key]

This page explains each code: what it means, an example with the message, and what to do. So does
\`milepost explain unknown-key\`. As long as a file has a problem, Milepost changes nothing on GitHub except the README, which shows
the first of them. A warning holds nothing up.

\`milepost plan\` and \`sync\` end with what is *left as it is*: where Milepost does not guess what a person wants, it changes nothing and
says what to do. \`milepost import --report\` lists what it left out, and why.
`;

/** The page as Markdown. */
export function renderProblemsPage(): string {
  const index = CODE_AREAS.map(({ head, codes }) => `- **${head}**: ${codes.map(linkTo).join(' · ')}`).join('\n');
  return [INTRODUCTION, `${index}\n`, ...CODE_AREAS.map(renderArea)].join('\n');
}

function linkTo(code: string): string {
  return `[\`${code}\`](#${code})`;
}

function renderArea({ head, codes }: (typeof CODE_AREAS)[number]): string {
  return [`## ${head}\n`, ...codes.map(renderCode)].join('\n');
}

function renderCode(code: string): string {
  const explanation = explainCode(code);
  if (explanation === undefined) throw new Error(`no catalogue explains ${code}`);
  return `### \`${code}\`\n\n${renderExplanation(explanation)}\n`;
}
