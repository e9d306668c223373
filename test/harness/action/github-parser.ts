// What GitHub's own parser has against a workflow or an action.
import { tsImport } from 'tsx/esm/api';

/** What is used of GitHub's parser. It imports JSON in a way that Node itself refuses, and tsx takes. */
interface WorkflowParser {
  readonly NoOperationTraceWriter: new () => object;
  readonly parseWorkflow: (file: File, trace: object) => Parsed;
  readonly convertWorkflowTemplate: (context: Parsed['context'], value: object) => Promise<object>;
}
interface ActionParser {
  readonly parseAction: (file: File, trace: object) => Parsed;
}
interface File {
  readonly name: string;
  readonly content: string;
}
interface Parsed {
  readonly context: {
    readonly errors: { readonly getErrors: () => readonly { readonly message: string }[] };
  };
  readonly value: object | undefined;
}
const { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } = (await tsImport(
  '@actions/workflow-parser',
  import.meta.url,
)) as WorkflowParser;
const { parseAction } = (await tsImport(
  '@actions/workflow-parser/actions/index',
  import.meta.url,
)) as ActionParser;

/** What GitHub's parser has against a workflow: keys, values, needs, expressions. */
export async function parserProblems(text: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: 'w.yml', content: text }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return messagesOf(context);
}

/** What it has against an action.yml. */
export function actionProblems(text: string): readonly string[] {
  return messagesOf(parseAction({ name: 'action.yml', content: text }, new NoOperationTraceWriter()).context);
}

function messagesOf({ errors }: Parsed['context']): readonly string[] {
  return [...new Set(errors.getErrors().map(({ message }) => message))];
}
