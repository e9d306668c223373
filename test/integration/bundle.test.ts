// A bundle does what its sources do, with nothing beside it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue.ts';
import { repairEncoding } from '../../src/import/source/repair-encoding.ts';
import { renderBadge } from '../../src/progress/badge.ts';
import { readTemplates } from '../../src/render/template-files.ts';
import { bundleAction, bundleModule } from '../../tools/release/bundle.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-bundle-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The bundle of a module as a file in the folder, which holds nothing else that it could use. */
async function put(entry: string): Promise<string> {
  const { code } = await bundleModule(entry);
  const file = join(folder, `${entry.replaceAll('/', '-')}.mjs`);
  writeFileSync(file, code);
  return file;
}

async function load<Module>(entry: string): Promise<Module> {
  return (await import(/* @vite-ignore */ pathToFileURL(await put(entry)).href)) as Module;
}

test('the Action: the same sources give the same bytes, 2.5 MB at most, and so do their licences', async () => {
  const [first, second] = [await bundleAction(), await bundleAction()];
  expect(second).toEqual(first);
  expect(first.bytes).toBe(Buffer.byteLength(first.code));
  expect(first.bytes).toBeLessThan(2_500_000);
});

test('it starts in an empty folder, with the roadmaps that ship and without node_modules', async () => {
  const file = await put('src/catalogue.ts');
  const script = `const { readCatalogue } = await import(${JSON.stringify(pathToFileURL(file).href)});
console.log(JSON.stringify(await readCatalogue()));`;
  const run = ['--input-type=module', '--eval', script];
  const out = execFileSync(process.execPath, run, { cwd: folder, env: {}, encoding: 'utf8' });
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(await readCatalogue())));
});

test('the templates in it are those of the folder', async () => {
  const bundled = await load<{ readTemplates: typeof readTemplates }>('src/render/template-files.ts');
  expect(bundled.readTemplates()).toEqual(readTemplates());
});

describe('what is left out is missed by nothing that Milepost writes', () => {
  test('the badge: each text that it can have', async () => {
    const bundled = await load<{ renderBadge: typeof renderBadge }>('src/progress/badge.ts');
    for (let percent = 0; percent <= 100; percent += 1)
      expect(bundled.renderBadge({ percent })).toBe(renderBadge({ percent }));
  });

  test('import: each sign of the two encodings that it mends', async () => {
    const bundled = await load<{ repairEncoding: typeof repairEncoding }>(
      'src/import/source/repair-encoding.ts',
    );
    const letters = Array.from({ length: 0x700 - 0xa0 }, (_, index) => String.fromCharCode(0xa0 + index));
    const text = Buffer.from([...letters, '…', '“', '日', '🧠'].join(' '));
    for (const misread of ['windows-1252', 'latin1'] as const) {
      const source = new TextDecoder(misread).decode(text);
      expect(bundled.repairEncoding(source)).toEqual(repairEncoding(source));
      expect(repairEncoding(source).lines).toEqual([1]);
    }
    for (const sign of ['√©', '‚Äô', 'ðŸ§\u00A0', '√º √§ √∂'])
      expect(bundled.repairEncoding(sign)).toEqual(repairEncoding(sign));
  });
});

/** What may be passed on in a file of ours. */
const FREE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'CC0-1.0'];

test('each package in it brings its licence', async () => {
  const { code, licences } = await bundleAction();
  expect(code).not.toMatch(/node_modules/);
  for (const text of licences.split(/^={80}$/m)) {
    const [head = '', ...rest] = text.trim().split('\n');
    const [, choice = ''] = /^\S+ \d+\.\d+\.\d+\S* \((.+)\)$/.exec(head) ?? [];
    expect(FREE, head).toEqual(expect.arrayContaining(choice.replaceAll(/[()]/g, '').split(' OR ')));
    // Who gives up all rights asks for nothing to go with it.
    if (choice !== 'CC0-1.0') expect(rest.join('\n'), head).toMatch(/permission|licen[cs]e|copyright/i);
  }
  expect(licences).toMatch(/^liquidjs \d/m);
});
