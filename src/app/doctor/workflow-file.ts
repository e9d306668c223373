// What a workflow file says of how it runs Milepost: when, with which rights. Pure; what GitHub refuses as a whole, it says at each push.
import { parseDocument } from 'yaml';
import { usesAction } from '../../github/observe/doors/action-workflow.ts';

/** What Milepost writes with, as workflows name it. */
const NEEDED = ['contents', 'issues', 'pull-requests'] as const;

export type ReadWorkflow =
  | { readonly isRead: false; readonly why: string }
  | {
      readonly isRead: true;
      /** It runs Milepost. */
      readonly isOurs: boolean;
      readonly events: readonly string[];
      /** Of those that are needed, what is not granted as `write`. Undefined where the file grants nothing: then the repository's setting does. */
      readonly missing: readonly string[] | undefined;
    };

/** A workflow of the repository and what its file says. */
export interface OurWorkflow {
  readonly id: number;
  readonly path: string;
  /** In GitHub's words: `active`, `disabled_inactivity` … */
  readonly state: string;
  readonly file: ReadWorkflow;
}

export interface ReadableWorkflow extends OurWorkflow {
  readonly file: Extract<ReadWorkflow, { readonly isRead: true }>;
}

/** Reads a workflow file. */
export function readWorkflowFile(text: string): ReadWorkflow {
  const document = parseDocument(text, { uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) return { isRead: false, why: error.message.split('\n', 1)[0] ?? '' };
  const content = toRecord(document.toJS({ maxAliasCount: 100 }));
  if (content === undefined || content['on'] === undefined || toRecord(content['jobs']) === undefined)
    return { isRead: false, why: 'It needs the keys "on" and "jobs".' };
  return {
    isRead: true,
    isOurs: usesAction(text),
    events: eventsOf(content['on']),
    missing: missingIn(content),
  };
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? (value as Readonly<Record<string, unknown>>) : undefined;
}

/** An event, a list of them, or a map with their filters. */
function eventsOf(on: unknown): readonly string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.filter((one) => typeof one === 'string');
  return Object.keys(toRecord(on) ?? {});
}

/** A job's own permissions take the place of the file's. */
function missingIn(content: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const jobs = Object.values(toRecord(content['jobs']) ?? {}).map(toRecord);
  const own = jobs.find((job) => usesIn(job) && job?.['permissions'] !== undefined)?.['permissions'];
  const granted = own ?? content['permissions'];
  if (granted === undefined) return undefined;
  if (granted === 'write-all') return [];
  const levels = toRecord(granted) ?? {};
  return NEEDED.filter((name) => levels[name] !== 'write');
}

function usesIn(job: Readonly<Record<string, unknown>> | undefined): boolean {
  const steps = Array.isArray(job?.['steps']) ? (job['steps'] as readonly unknown[]) : [];
  return steps.some((step) => {
    const uses = toRecord(step)?.['uses'];
    return typeof uses === 'string' && usesAction(`uses: ${uses}`);
  });
}
