// A process of its own that imports the documents it is told, and counts how many functions were called for each.
import { Session } from 'node:inspector';
import { importMarkdown } from '../../../../src/import/import-markdown.ts';
import { scanEntries } from '../judge/scan.ts';

export interface Counted {
  readonly calls: number;
  /** Why it was refused; absent where it was imported. */
  readonly refused?: string;
  /** Lines of entries that the report does not speak of. */
  readonly untold: readonly number[];
}

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

/** Since it was asked last. */
function takeCalls(): number {
  let calls = 0;
  session.post('Profiler.takePreciseCoverage', (error, answer: Coverage) => {
    if (error !== null) throw error;
    for (const { functions } of answer.result)
      for (const { ranges } of functions) for (const { count } of ranges) calls += count;
  });
  return calls;
}

function countCalls(text: string): Counted {
  takeCalls();
  const imported = importMarkdown(text);
  const calls = takeCalls();
  if (!imported.ok && imported.report === undefined) return { calls, refused: imported.code, untold: [] };
  const { imported: taken = [], leftOut = [] } = imported.report ?? {};
  const told = new Set([...taken, ...leftOut].map(({ line }) => line));
  const lines = scanEntries(text).map(({ line }) => line);
  return {
    calls,
    ...(!imported.ok && { refused: imported.code }),
    untold: lines.filter((line) => !told.has(line)),
  };
}

process.on('message', (text: string) => process.send?.(countCalls(text)));
