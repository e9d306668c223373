// What a bundle has in it instead of reading it from a folder, and what of its packages it does without.
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { readTemplates } from '../../src/render/template-files.ts';
import { listShipped, readShipped } from '../../src/shipped.ts';
import { readWorkflows } from '../../src/workflow-files.ts';

/** Templates, roadmaps and workflows as text: a bundle starts in an empty folder. */
export const inlineTexts: Plugin = {
  name: 'inline-texts',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]render[\\/]template-files\.ts$/ }, () => ({
      contents: `const templates = new Map(${JSON.stringify([...readTemplates()])});
export function readTemplates() { return templates; }`,
    }));
    build.onLoad({ filter: /[\\/]src[\\/]workflow-files\.ts$/ }, () => ({
      contents: `const workflows = new Map(${JSON.stringify([...readWorkflows()])});
export function readWorkflows() { return workflows; }`,
    }));
    build.onLoad({ filter: /[\\/]src[\\/]shipped\.ts$/ }, async () => ({
      contents: `const roadmaps = new Map(${JSON.stringify(await readRoadmaps())});
export async function listShipped() { return [...roadmaps.keys()]; }
export async function readShipped(name) {
  return roadmaps.has(name) ? new TextEncoder().encode(roadmaps.get(name)) : undefined;
}`,
    }));
  },
};

async function readRoadmaps(): Promise<readonly (readonly [string, string])[]> {
  const names = await listShipped();
  return Promise.all(
    names.map(async (name) => [name, new TextDecoder().decode(await readShipped(name))] as const),
  );
}

/** The last sign of ASCII: a badge says `roadmap`, `38 %` and `done`. */
const LAST_MEASURED = 0x7e;

/**
 * Leaves out tables that nobody asks for, 1.1 MB of them: the widths of letters that no badge of ours has, and the encodings of
 * Asia, since import mends what was misread in two of the West. A test compares what they do with and without.
 */
export const leaveOutTables: Plugin = {
  name: 'leave-out-tables',
  setup(build) {
    build.onLoad({ filter: /[\\/]anafanafo[\\/]data[\\/][\w-]+\.json$/ }, async ({ path }) => {
      const widths = JSON.parse(await readFile(path, 'utf8')) as readonly (readonly [number, ...number[]])[];
      return { contents: JSON.stringify(widths.filter(([from]) => from <= LAST_MEASURED)), loader: 'json' };
    });
    build.onLoad({ filter: /[\\/]iconv-lite[\\/]encodings[\\/]tables[\\/]/ }, () => ({
      contents: '[]',
      loader: 'json',
    }));
  },
};

/** What the sandbox reads from packages, 20 MB, is packed in files beside the bundle: a demo alone needs it. */
export const placeTextsBeside: Plugin = {
  name: 'place-texts-beside',
  setup(build) {
    build.onLoad({ filter: /[\\/]tools[\\/]sandbox[\\/]texts\.ts$/ }, () => ({
      contents: `import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
export function readText(name) {
  return brotliDecompressSync(readFileSync(new URL(\`./\${name}.br\`, import.meta.url))).toString();
}`,
    }));
  },
};
