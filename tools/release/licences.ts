// The licences of what a bundle holds: they ask to go with every copy.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The folder of the package that a file belongs to: the innermost one. */
const FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * One text with name, version and licence of every package among the files, in the order of their names. Paths are relative to the
 * project's folder. Throws where a package brings no licence.
 */
export async function collectLicences(files: readonly string[]): Promise<string> {
  const folders = new Set(files.flatMap((file) => FOLDER.exec(file)?.[0] ?? []));
  const entries = await Promise.all([...folders].map(readLicence));
  // The same version may lie in several folders.
  return [...new Set(entries)].toSorted().join(`\n${'='.repeat(80)}\n\n`);
}

async function readLicence(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as Package;
  const names = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)\b/i.test(file));
  const texts = await Promise.all(names.toSorted().map((file) => readFile(join(folder, file), 'utf8')));
  if (license === undefined) throw new Error(`${name} ${version} names no licence`);
  const all = texts.map((text) => `\n${text.replaceAll('\r\n', '\n').trim()}\n`);
  return `${name} ${version} (${license})\n${all.join('')}`;
}
