// The command line as it ships: a file for each command and for what several share, loaded when they are needed. Nothing beside it but
// the packages that cannot be bundled, which only the App needs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Metafile, type Plugin, build } from 'esbuild';
import { BUNDLE_OPTIONS, ROOT } from './bundle.ts';

const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

export interface CommandLine {
  /** Its first module, relative to the project's folder. */
  readonly main: string;
  /** Where `main.js` and what it loads are written; within the project, where the packages are found. */
  readonly outdir: string;
  readonly plugins?: readonly Plugin[];
}

/** Writes it. Resolves to what is in it. */
export async function buildCommandLine({ main, outdir, plugins = [] }: CommandLine): Promise<Metafile> {
  const { metafile } = await build({
    ...BUNDLE_OPTIONS,
    plugins: [...BUNDLE_OPTIONS.plugins, ...plugins],
    // A thread loads the second; the build calls the third once.
    entryPoints: {
      main,
      'planner-thread': 'src/app/planner/planner-thread.ts',
      prepare: 'src/queue/database/prepare.ts',
    },
    outdir,
    splitting: true,
    target: 'node20.19',
    // Operators read the names in the log.
    minifyIdentifiers: false,
    external: [...Object.keys(optionalDependencies), 'pg-native'],
    metafile: true,
  });
  return metafile;
}
