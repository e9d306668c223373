// npm run release -- --dry-run [--into folder] [--notes file]: makes the tree that the Action's tags point to in a bare repository, and
// says what a release would push. It pushes nothing itself: .github/workflows/release.yml does, from what this made.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleAction } from './bundle.ts';
import { type Checkout, findObstacles, notesOf, readCheckout, tagsOf } from './checkout.ts';
import { writeRelease } from './repository.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What lies at the tag. A runner takes a `.js` for a module where package.json says so. */
async function filesOf({ version }: Checkout): Promise<Readonly<Record<string, string>>> {
  const { code, licences } = await bundleAction();
  return {
    LICENSE: read('LICENSE'),
    'README.md': read('README.md'),
    'action.yml': read('action.yml'),
    'dist/action/licences.txt': licences,
    'dist/action/main.js': code,
    'package.json': `${JSON.stringify({ name: 'milepost-action', version, private: true, type: 'module' }, null, 2)}\n`,
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean' }, into: { type: 'string' }, notes: { type: 'string' } },
  });
  if (values['dry-run'] !== true) {
    say('Releases are made on GitHub: run the workflow "Release" there. Here --dry-run shows what it makes.');
    return 2;
  }
  const checkout = readCheckout(ROOT);
  const obstacles = findObstacles(checkout);
  if (obstacles.length > 0) {
    for (const obstacle of obstacles) say(obstacle);
    return 1;
  }
  const { version, commit: source, date, changelog } = checkout;
  const tags = tagsOf(version);
  const folder = resolve(values.into ?? mkdtempSync(join(tmpdir(), 'milepost-release-')));
  const files = await filesOf(checkout);
  const message = `Milepost ${version}\n\nBuilt from ${source}.`;
  const commit = writeRelease(folder, { files, tags, message, date });
  if (values.notes !== undefined) writeFileSync(values.notes, `${notesOf(changelog, version)}\n`);
  say(`Milepost ${version}, from ${source}, is in ${folder}:`);
  for (const [path, text] of Object.entries(files))
    say(`  ${path.padEnd(26)} ${Buffer.byteLength(text)} bytes`);
  say(`It would push commit ${commit} as`);
  say(`  ${tags.version}  new, and stays for good`);
  say(`  ${tags.major}  moves here`);
  return 0;
}

process.exitCode = await main();
