// The embedded database's directory is damaged while nobody runs. Wanted: a clear refusal with exit code 1, nothing changed
// in it, and nothing begun anew in silence.
import { createHash } from 'node:crypto';
import { cp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Context, type Experiment, judge, onStage } from '../experiment.ts';
import { type Random, below } from '../random.ts';
import { syncUndisturbed } from './kill-at-writes.ts';

type Damage = (place: string, random: Random) => Promise<void>;

/** `place` is the directory with PostgreSQL's own files. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  'PG_VERSION missing': (place) => rm(join(place, 'PG_VERSION')),
  'pg_control cut': (place) => truncate(join(place, 'global', 'pg_control'), 100),
  'pg_control missing': (place) => rm(join(place, 'global', 'pg_control')),
  'garbage in base': async (place, random) => {
    for (const file of await filesIn(join(place, 'base')))
      await writeFile(file, Buffer.from(Array.from({ length: 8192 }, () => below(random, 256))));
  },
  'base missing': (place) => rm(join(place, 'base'), { recursive: true }),
};

async function damageDirectory({ random }: Context): Promise<string> {
  return await onStage({ kind: 'embedded', server: undefined }, async (stage, directory) => {
    const app = await stage.start();
    await syncUndisturbed(stage);
    app.signal('SIGTERM');
    await app.exited;
    const wrong: string[] = [];
    for (const [name, damage] of Object.entries(DAMAGES)) {
      const copy = join(directory, name.replaceAll(' ', '-'));
      await cp(join(directory, 'data'), copy, { recursive: true });
      await damage(join(copy, 'db'), random);
      const before = await fingerprint(copy);
      const { code, said } = await stage.startInVain({ MILEPOST_DATA: copy });
      if (code !== 1) wrong.push(`${name}: exit code ${code}`);
      if (!said.includes('is damaged or cannot be read'))
        wrong.push(`${name}: it said ${said.slice(0, 300)}`);
      const changed = await findChanges(copy, before);
      if (changed.length > 0) wrong.push(`${name}: changed ${changed.slice(0, 5).join(', ')}`);
    }
    return judge(
      `${Object.keys(DAMAGES).join(', ')}: refused with exit code 1, said what to do, every file as it was`,
      wrong,
    );
  });
}

async function filesIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** A hash for each file; the lock, which every start writes, is not one of them. */
async function fingerprint(directory: string): Promise<ReadonlyMap<string, string>> {
  const prints = new Map<string, string>();
  for (const file of await filesIn(directory)) {
    const name = relative(directory, file);
    if (name !== 'lock')
      prints.set(
        name,
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      );
  }
  return prints;
}

async function findChanges(
  directory: string,
  before: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const after = await fingerprint(directory);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

export const damageExperiments: readonly Experiment[] = [
  { name: 'damaged-directory', needs: 'nothing', run: damageDirectory },
];
