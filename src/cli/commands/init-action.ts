// milepost init --action: writes the workflow files that run Milepost as a GitHub Action. Never over a file that says otherwise.
import { MilepostError } from '../../errors.ts';
import { readWorkflows } from '../../workflow-files.ts';
import { EXIT, type ExitCode, type Io, asCalled } from '../io.ts';
import { writeNewFile } from '../new-file.ts';
import { tryReadBytes } from '../read-bytes.ts';
import { findRoadmapFile } from '../roadmap-file.ts';

/** What `milepost init` takes, of which only the last two go with `--action`. */
interface ActionOptions {
  readonly output?: string;
  readonly track?: string;
  readonly extend?: true;
  readonly force?: true;
  readonly json?: true;
}

/** `different`: a file of that name says something else, and stays. */
type Outcome = 'written' | 'there' | 'different';

export async function initAction(
  name: string | undefined,
  options: ActionOptions,
  io: Io,
): Promise<ExitCode> {
  if (name !== undefined || options.output !== undefined || options.track !== undefined || options.extend)
    throw new MilepostError(
      '--action takes no name, --output, --track or --extend: it writes workflows, not a roadmap.',
      {
        code: 'input',
        hint: 'For the roadmap, run milepost init without it.',
      },
    );
  const files: { path: string; outcome: Outcome }[] = [];
  for (const [path, text] of readWorkflows())
    files.push({ path, outcome: await put(path, text, { io, force: options.force === true }) });
  const ok = files.every(({ outcome }) => outcome !== 'different');
  const hasRoadmap = (await findRoadmapFile(io)) !== undefined;
  if (options.json === true) io.out(JSON.stringify({ ok, files, hasRoadmap }));
  else {
    for (const { path, outcome } of files) (outcome === 'different' ? io.err : io.out)(SAID[outcome](path));
    if (ok) for (const line of nextSteps(hasRoadmap)) io.out(asCalled(line, io));
  }
  return ok ? EXIT.fine : EXIT.wrong;
}

const SAID: Readonly<Record<Outcome, (path: string) => string>> = {
  written: (path) => `Wrote ${path}.`,
  there: (path) => `${path} already exists and is the same.`,
  different: (path) =>
    `${path} already exists with other content, and was left as it is. --force overwrites it; changes in it are lost.`,
};

function nextSteps(hasRoadmap: boolean): readonly string[] {
  return [
    ...(hasRoadmap ? [] : ['There is no roadmap in this folder yet: milepost init writes one.']),
    'Commit and push. GitHub runs Milepost at each push and four times a day; the tab "Actions" shows what it did.',
  ];
}

async function put(
  path: string,
  text: string,
  { io, force }: { readonly io: Io; readonly force: boolean },
): Promise<Outcome> {
  const there = await tryReadBytes(path, io);
  if (there !== undefined && Buffer.compare(there, Buffer.from(text)) === 0) return 'there';
  if (there !== undefined && !force) return 'different';
  await writeNewFile(path, text, { io, force });
  return 'written';
}
