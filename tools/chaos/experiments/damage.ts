// The embedded database's directory is damaged while nobody runs. Wanted: a clear refusal with exit code 1, nothing changed
// in it, and nothing begun anew in silence.
import { createHash } from 'node:crypto';
import { cp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Context, type Experiment, judge, onDeployment } from '../../harness/processes/experiment.ts';
import { type Random, below } from '../../harness/random.ts';
import { syncUndisturbed } from '../../harness/scenarios/kill-at-writes.ts';

interface Damage {
  readonly name: string;
  /** Whether PostgreSQL starts before it finds out. */
  readonly isFoundLate: boolean;
  /** `place`: the directory with PostgreSQL's own files. */
  readonly make: (place: string, random: Random) => Promise<void>;
}

const DAMAGES: readonly Damage[] = [
  { name: 'PG_VERSION missing', isFoundLate: false, make: (place) => rm(join(place, 'PG_VERSION')) },
  {
    name: 'pg_control cut',
    isFoundLate: false,
    make: (place) => truncate(join(place, 'global', 'pg_control'), 100),
  },
  {
    name: 'pg_control missing',
    isFoundLate: false,
    make: (place) => rm(join(place, 'global', 'pg_control')),
  },
  { name: 'base missing', isFoundLate: true, make: (place) => rm(join(place, 'base'), { recursive: true }) },
  {
    name: 'garbage in base',
    isFoundLate: true,
    async make(place, random) {
      for (const file of await filesIn(join(place, 'base')))
        await writeFile(file, Buffer.from(Array.from({ length: 8192 }, () => below(random, 256))));
    },
  },
];

async function damageDirectory({ random }: Context): Promise<string> {
  return await onDeployment({ kind: 'embedded', server: undefined }, async (deployment, directory) => {
    const app = await deployment.start();
    await syncUndisturbed(deployment);
    app.signal('SIGTERM');
    await app.exited;
    const wrong: string[] = [];
    for (const { name, isFoundLate, make } of DAMAGES) {
      const copy = join(directory, name.replaceAll(' ', '-'));
      await cp(join(directory, 'data'), copy, { recursive: true });
      await make(join(copy, 'db'), random);
      const before = await fingerprint(copy);
      const { code, said } = await deployment.startInVain({ MILEPOST_DATA: copy });
      if (code !== 1) wrong.push(`${name}: exit code ${code}`);
      if (!said.includes('is damaged or cannot be read'))
        wrong.push(`${name}: it said ${said.slice(0, 300)}`);
      const changed = (await findChanges(copy, before)).filter((file) => !isFoundLate || !BOOKS.test(file));
      if (changed.length > 0) wrong.push(`${name}: changed ${changed.slice(0, 5).join(', ')}`);
    }
    return judge(
      `${DAMAGES.map(({ name }) => name).join(', ')}: each refused with exit code 1 and what to do, every file as it was, ` +
        `PostgreSQL's control file and log aside where it finds the damage only once it runs`,
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

/** Our lock and PostgreSQL's: every start writes them. */
const LOCKS: readonly string[] = ['lock', 'db/postmaster.pid'];
/** PostgreSQL's own books and caches: where it finds the damage only once it runs, it has written them before. */
const BOOKS = /^db\/(?:global\/pg_control|pg_wal\/.*|.*pg_internal\.init)$/;

/** A hash for each file but the locks. */
async function fingerprint(directory: string): Promise<ReadonlyMap<string, string>> {
  const prints = new Map<string, string>();
  for (const file of await filesIn(directory)) {
    const name = relative(directory, file);
    if (!LOCKS.includes(name))
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

export const damageExperiments: readonly Experiment[] = [{ name: 'damaged-directory', run: damageDirectory }];
