// docs/problems.md: every problem of a roadmap file, as the catalogue has it.
import { PROBLEM_AREAS, type ProblemCode } from '../src/roadmap/problems/catalogue.ts';
import { explainProblem } from '../src/roadmap/problems/explain-problem.ts';

const INTRODUCTION = `# Problems of a roadmap file

<!-- Made by \`npm run schema\` from src/roadmap/problems. -->

\`milepost validate\` says of each problem where it is, what was found and, in brackets, its code:

    roadmap.yml:14:9 phases[0].items[2]: unknown key "ned". Allowed: … Did you mean "needs"? [unknown-key]

This page says more of each code: what it means, an example with what Milepost says of it, and what to do. So does
\`milepost explain unknown-key\`. As long as a file has a problem, Milepost changes nothing on GitHub but the README, which shows the
first of them. A warning holds nothing up.
`;

/** The page as Markdown. */
export function renderProblemsPage(): string {
  const areas = Object.entries(PROBLEM_AREAS).map(([head, entries]) => ({
    head,
    codes: Object.keys(entries) as ProblemCode[],
  }));
  const index = areas.map(({ head, codes }) => `- **${head}**: ${codes.map(linkTo).join(' · ')}`).join('\n');
  return [INTRODUCTION, `${index}\n`, ...areas.map(renderArea)].join('\n');
}

function linkTo(code: string): string {
  return `[\`${code}\`](#${code})`;
}

function renderArea({ head, codes }: { readonly head: string; readonly codes: readonly ProblemCode[] }): string {
  const problems = codes.map((code) => `### \`${code}\`\n\n${explainProblem(code)}\n`);
  return [`## ${head}\n`, ...problems].join('\n');
}
