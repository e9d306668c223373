// Bundles: one file that runs on Node alone, without node_modules, and the licences of what is in it.
import { fileURLToPath } from 'node:url';
import { type BuildOptions, type Metafile, build } from 'esbuild';
import { inlineTexts, leaveOutTables } from './inlined.ts';
import { collectLicences } from './licences.ts';

export interface Bundle {
  /** An ES module, the same bytes for the same sources and packages. */
  readonly code: string;
  /** One text, to lie beside it. */
  readonly licences: string;
  /** Of the code. */
  readonly bytes: number;
}

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** CommonJS among the packages asks for Node's own modules by `require`, which a module does not have. */
const REQUIRE = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

/** What all bundles have in common. */
export const BUNDLE_OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  minify: true,
  // Whole words in the texts of several languages stay readable, and a third of their size is saved.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  banner: { js: REQUIRE },
  plugins: [inlineTexts, leaveOutTables],
} as const satisfies BuildOptions;

/** The Action, for the Node that `action.yml` names. */
export async function bundleAction(): Promise<Bundle> {
  return await bundleModule('src/action/main.ts');
}

/** One module and all that it imports. The path is relative to the project's folder. */
export async function bundleModule(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...BUNDLE_OPTIONS,
    entryPoints: [entry],
    target: 'node24',
    write: false,
    metafile: true,
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`${entry} gave no bundle`);
  return {
    code: output.text,
    licences: await collectLicences(filesIn(metafile)),
    bytes: output.contents.length,
  };
}

/** The files that something of is in the outputs. */
export function filesIn({ outputs }: Metafile): readonly string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : [])),
  );
}
