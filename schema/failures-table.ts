// The tables of docs/operating.md of what can fail at GitHub, as src/github/failures has it.
import type { FailureEntries, FailureEntry } from '../src/github/failures/entry.ts';
import { LASTING_FAILURES } from '../src/github/failures/lasting-failures.ts';
import { PASSING_FAILURES } from '../src/github/failures/passing-failures.ts';

const START = '<!-- failures: made by npm run schema from src/github/failures -->';
const END = '<!-- failures-end -->';

/** The page with its tables fresh. */
export function updateFailures(page: string): string {
  const [from, to] = [page.indexOf(START), page.indexOf(END)];
  if (from === -1 || to < from) throw new Error('docs/operating.md has no place for the failures');
  const tables = `These pass by themselves:\n\n${renderTable(PASSING_FAILURES)}\n\nThese last until somebody does something:\n\n${renderTable(LASTING_FAILURES)}`;
  return `${page.slice(0, from)}${START}\n\n${tables}\n\n${page.slice(to)}`;
}

function renderTable(failures: FailureEntries): string {
  const rows = Object.values(failures).map(renderRow);
  return ['| It says | Code | What happened | What to do |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function renderRow({ code, say, meaning, sample = [] }: FailureEntry): string {
  const { message, hint } = say(...(sample as never[]));
  return `| \`${message}\` | \`${code}\` | ${meaning} | ${hint.replaceAll('<', '\\<')} |`;
}
