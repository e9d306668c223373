// milepost import: a Markdown file, here or on GitHub, becomes a roadmap file. Never overwrites a file unasked.
import { basename, extname, resolve } from 'node:path';
import { MilepostError } from '../../errors.ts';
import { readFileAt } from '../../github/observe/read-file-at.ts';
import { openReader } from '../../github/graphql/read-wide.ts';
import { MAX_BYTES } from '../../import/source/decode.ts';
import { describeReport, importJson } from '../../import/report/describe-report.ts';
import { describeSummary } from '../../import/report/summary.ts';
import { importMarkdown } from '../../import/import-markdown.ts';
import { connectToGitHub } from '../client.ts';
import { EXIT, type ExitCode, type Io, printText } from '../io.ts';
import { writeNewFile } from '../new-file.ts';
import { suggestFile, tryReadBytes } from '../read-bytes.ts';

export interface ImportOptions {
  /** Where to write; without it, the standard output. */
  readonly output?: string;
  readonly report?: true;
  readonly force?: true;
  readonly json?: true;
  /** Each entry stays an item. */
  readonly fine?: true;
  /** How many items there should be at most. */
  readonly items?: number;
}

/** The roadmap goes to the file or to the standard output; what is said of it to the other of the two streams. */
export async function importRoadmap(source: string, options: ImportOptions, io: Io): Promise<ExitCode> {
  const { json } = options;
  const output = options.output === '-' ? undefined : options.output;
  if (output !== undefined && resolve(io.cwd, output) === resolve(io.cwd, source)) {
    throw new MilepostError(`${source} is the file that is imported, so it cannot be overwritten.`, {
      code: 'input',
      hint: 'Name another file with -o.',
    });
  }
  const { bytes, name } = await readSource(source, io);
  const imported = importMarkdown(bytes, {
    name,
    ...(options.items !== undefined && { items: options.items }),
    ...(options.fine === true && { items: 'all' as const }),
  });
  if (!imported.ok) {
    if (json === true) io.out(JSON.stringify(importJson(imported)));
    else for (const line of refusal(imported, options)) io.err(line);
    return EXIT.wrong;
  }
  if (output !== undefined) await writeNewFile(output, imported.yaml, { io, force: options.force === true });
  if (json === true) {
    io.out(JSON.stringify({ ...importJson(imported), ...(output !== undefined && { file: output }) }));
    return EXIT.fine;
  }
  const { report } = imported;
  const said = options.report === true ? describeReport(report) : describeSummary(report);
  const more =
    options.report !== true && report.leftOut.length + report.guesses.length > 0
      ? ['--report shows it line by line.']
      : [];
  if (output === undefined) printText(imported.yaml, io.out);
  else io.out(`Wrote ${output}.`);
  for (const line of [...said, ...more]) {
    if (output === undefined) io.err(line);
    else io.out(line);
  }
  return EXIT.fine;
}

type Refused = Extract<ReturnType<typeof importMarkdown>, { ok: false }>;

function refusal({ message, hint, report }: Refused, options: ImportOptions): readonly string[] {
  const details = options.report === true && report !== undefined ? describeReport(report) : [];
  return [message, hint, ...details];
}

interface Source {
  readonly bytes: Uint8Array;
  /** What the roadmap is called where the document does not say. */
  readonly name: string;
}

/** A file here, the standard input for `-`, else a file on GitHub. */
async function readSource(source: string, io: Io): Promise<Source> {
  if (source === '-') return { bytes: await io.readInput(), name: 'My roadmap' };
  const bytes = await tryReadBytes(source, io);
  if (bytes !== undefined) return { bytes, name: nameOf(source) };
  const address = parseAddress(source);
  if (address !== undefined) return readAddress(address, io);
  throw new MilepostError(`There is no file ${source}.`, {
    code: 'input',
    hint: `${await suggestFile(source, io)}Give a Markdown file, - for the standard input, or owner/repository/path@ref for one on GitHub.`,
  });
}

function nameOf(path: string): string {
  const name = basename(path, extname(path));
  return /^readme$/i.test(name) ? 'My roadmap' : name;
}

type Address = Parameters<typeof readFileAt>[1];

const ADDRESS =
  /^(?:https?:\/\/github\.com\/)?(?<owner>[A-Za-z0-9][A-Za-z0-9-]{0,38})\/(?<name>(?!\.\.?\/)[\w.-]{1,100})\/(?<path>(?!.*(?:^|\/)\.\.?(?:\/|$|@))[^@\s:?*\\]+?)(?:@(?<ref>[^\s:?*\\@]{1,200}))?$/;

/** `owner/repo/path@ref`, or the address of the page that shows the file. */
function parseAddress(text: string): Address | undefined {
  const { owner, name, path, ref } = ADDRESS.exec(text)?.groups ?? {};
  if (owner === undefined || name === undefined || path === undefined) return undefined;
  const page = /^blob\/([^/]+)\/(.+)$/.exec(path);
  if (/^https?:/.test(text) && page?.[1] !== undefined && page[2] !== undefined) {
    return { owner, name, path: page[2], ref: page[1] };
  }
  return { owner, name, path, ...(ref !== undefined && { ref }) };
}

async function readAddress(address: Address, io: Io): Promise<Source> {
  const github = await connectToGitHub(io);
  if (github === undefined) {
    throw new MilepostError('There is no such file here, and neither GITHUB_TOKEN nor GH_TOKEN is set.', {
      code: 'config',
      hint: 'To read from GitHub, set a token that may read the repository.',
    });
  }
  const { bytes } = await readFileAt(openReader(github), address, MAX_BYTES);
  return { bytes, name: address.name };
}
