// What stands in `${{ }}` of a workflow, by GitHub's own evaluator. Contexts and functions that are not given are refused.

import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** Values by the names that expressions know them by: `github`, `inputs`. */
export type Contexts = Readonly<Record<string, unknown>>;

/** A text with its expressions filled in. Throws for what cannot be evaluated. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluate(expression, contexts).coerceString(),
  );
}

/** Whether an `if:` holds; its `${{ }}` may be left out. */
export function holds(condition: string, contexts: Contexts): boolean {
  const bare = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition)?.[1] ?? condition;
  const value = evaluate(bare, contexts);
  const text = value.coerceString();
  return !['', 'false', '0'].includes(text);
}

function evaluate(expression: string, contexts: Contexts): data.ExpressionData {
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), []).parse();
  const values = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, values).evaluate();
}
