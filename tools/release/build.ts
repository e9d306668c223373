// npm run build: the command line as it ships, in dist/cli, with what a demo and a first start need beside it.
import { execFileSync } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { preparedFile } from '../../src/queue/database/prepared.ts';
import { TEXT_NAMES, readText } from '../sandbox/texts.ts';
import { ROOT, filesIn } from './bundle.ts';
import { buildCommandLine } from './command-line.ts';
import { placeTextsBeside } from './inlined.ts';
import { collectLicences } from './licences.ts';

const FOLDER = join(ROOT, 'dist/cli');

/** The empty database takes longest to make, and stays as long as PGlite does. */
async function removeOld(): Promise<void> {
  const kept = basename((await preparedFile()).pathname);
  for (const file of await readdir(FOLDER).catch((): string[] => []))
    if (file !== kept) await rm(join(FOLDER, file), { recursive: true });
}

/** Small enough after a second; the smallest takes half a minute. */
async function pack(text: string): Promise<Buffer> {
  return await promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

await removeOld();
const metafile = await buildCommandLine({
  main: 'tools/main.ts',
  outdir: FOLDER,
  plugins: [placeTextsBeside],
});
await writeFile(join(FOLDER, 'licences.txt'), await collectLicences(filesIn(metafile)));
for (const name of TEXT_NAMES) await writeFile(join(FOLDER, `${name}.br`), await pack(readText(name)));
execFileSync(process.execPath, [join(FOLDER, 'prepare.js')], { stdio: 'inherit' });
