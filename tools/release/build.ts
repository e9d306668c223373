// npm run build: the command line as it ships, in dist/cli: a file for each command and for what several share, loaded when they are
// needed. Nothing beside it but the packages that cannot be bundled, which only the App needs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'esbuild';
import { preparedFile } from '../../src/queue/database/prepared.ts';
import { TEXT_NAMES, readText } from '../sandbox/texts.ts';
import { BUNDLE_OPTIONS, ROOT, filesIn } from './bundle.ts';
import { placeTextsBeside } from './inlined.ts';
import { collectLicences } from './licences.ts';

const FOLDER = join(ROOT, 'dist/cli');
const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

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
const { metafile } = await build({
  ...BUNDLE_OPTIONS,
  plugins: [...BUNDLE_OPTIONS.plugins, placeTextsBeside],
  // A thread loads the second; the build calls the third once.
  entryPoints: {
    main: 'tools/main.ts',
    'planner-thread': 'src/app/planner/planner-thread.ts',
    prepare: 'src/queue/database/prepare.ts',
  },
  outdir: FOLDER,
  splitting: true,
  target: 'node20.19',
  // Operators read the names in the log.
  minifyIdentifiers: false,
  external: [...Object.keys(optionalDependencies), 'pg-native'],
  metafile: true,
});
await writeFile(join(FOLDER, 'licences.txt'), await collectLicences(filesIn(metafile)));
for (const name of TEXT_NAMES) await writeFile(join(FOLDER, `${name}.br`), await pack(readText(name)));
execFileSync(process.execPath, [join(FOLDER, 'prepare.js')], { stdio: 'inherit' });
