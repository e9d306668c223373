import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseRoadmap } from '../../../src/roadmap/parse.ts';
import { type Roadmap, itemsOf } from '../../../src/roadmap/roadmap.ts';
import { listShipped, readShipped } from '../../../src/shipped.ts';
import { linksIn, readOurs, readSeed } from './sources.ts';

/** The documents that ours come from. */
const SEEDS: Readonly<Record<string, string>> = {
  'ai-careers': '004',
  'learning-in-public': '003',
  'machine-learning-engineer': '001',
  'ml-engineer-career': '000',
  'ml-engineer-in-a-year': '002',
};
const NAMES = await listShipped();

test('those that ship, by name', async () => {
  expect(NAMES).toEqual(expect.arrayContaining(Object.keys(SEEDS)));
  expect(NAMES).toEqual(NAMES.toSorted());
  expect(await readShipped('ai-careers')).toEqual(Buffer.from(readOurs('ai-careers')));
});

test.each(['', 'nothing', '../package', 'ai-careers.yml', 'AI-careers', './ai-careers'])(
  'nothing ships as %j',
  async (name) => {
    expect(await readShipped(name)).toBeUndefined();
  },
);

describe.each(NAMES)('%s', (name) => {
  const source = readOurs(name);
  const ways = waysOf(source);
  const all = ways.flatMap(({ roadmap }) => itemsOf(roadmap));

  test('has nothing to warn of', () => {
    expect(parseRoadmap(source)).toMatchObject({ ok: true, warnings: [] });
  });

  test('has ids for all phases and items, and none for both', () => {
    const { phases } = parse(source) as { phases: { id?: string; items: { id?: string }[] }[] };
    const written = [...phases, ...phases.flatMap(({ items }) => items)].map(({ id }) => id);
    expect(written).not.toContain(undefined);
    expect(new Set(written).size).toBe(written.length);
  });

  test("leaves the learner's own to the learner", () => {
    const written = parse(source) as object;
    for (const key of ['start', 'track', 'tracker', 'author']) expect(written).not.toHaveProperty(key);
    expect(source).not.toMatch(/^ +due: /m);
    expect(source).not.toMatch(/^ +done: true/m);
  });

  test('has a summary, and a goal and an outcome for each phase', () => {
    for (const { roadmap } of ways) {
      expect(roadmap.summary).toBeTruthy();
      const bare = roadmap.phases.filter(({ goal, outcome }) => goal === undefined || outcome === undefined);
      expect(bare.map(({ id }) => id)).toEqual([]);
    }
  });

  test('says of each item when it is done, and of each project where it lives', () => {
    expect(all.filter(({ doneWhen }) => doneWhen.length === 0).map(({ id }) => id)).toEqual([]);
    const homeless = all.filter(({ kind, paths }) => kind === 'project' && paths.length === 0);
    expect(homeless.map(({ id }) => id)).toEqual([]);
  });

  test('has no two items that one merge under a path would finish', () => {
    const paths = new Map<string, string>();
    for (const { id, paths: own } of all) for (const path of own) paths.set(`${id} ${path}`, path);
    expect(new Set(paths.values()).size).toBe(paths.size);
  });

  test('links to safe addresses only', () => {
    expect(linksIn(source).filter((link) => !link.startsWith('https://'))).toEqual([]);
    expect(linksIn(source).filter((link) => /example\.|localhost/.test(link))).toEqual([]);
  });

  test('needs nothing that comes in a later phase', () => {
    for (const { roadmap } of ways) {
      const phaseOf = new Map(
        roadmap.phases.flatMap(({ items }, index) => items.map(({ id }) => [id, index] as const)),
      );
      const early = itemsOf(roadmap).filter(({ id, needs }) =>
        needs.some((need) => (phaseOf.get(need) ?? 0) > (phaseOf.get(id) ?? 0)),
      );
      expect(early.map(({ id }) => id)).toEqual([]);
    }
  });

  test('has skills, each taught by something on every way', () => {
    for (const { track, roadmap } of ways) {
      expect(roadmap.skills.length).toBeGreaterThan(0);
      const untaught = roadmap.skills.filter(({ taughtBy }) => taughtBy.length === 0);
      expect(untaught.map((skill) => `${track ?? 'no track'}: ${skill.name}`)).toEqual([]);
    }
  });

  test('gives each track items of its own', () => {
    const [shared, ...picked] = ways.map(({ roadmap }) => itemsOf(roadmap).length);
    for (const number of picked) expect(number).toBeGreaterThanOrEqual((shared ?? 0) + 5);
  });

  test('points editors to the schema', () => {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(source) ?? [];
    expect(existsSync(new URL(`../../../roadmaps/${schema}`, import.meta.url))).toBe(true);
  });
});

interface Way {
  readonly track?: string;
  readonly roadmap: Roadmap;
}

/** The roadmap without a pick, then with each of its tracks. */
function waysOf(source: string): readonly Way[] {
  const shared = parsed(source);
  const picked = shared.tracks.map(({ id }) => ({ track: id, roadmap: parsed(`track: ${id}\n${source}`) }));
  return [{ roadmap: shared }, ...picked];
}

function parsed(source: string): Roadmap {
  const result = parseRoadmap(source);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.roadmap;
}

describe.skipIf(process.env['SEEDS_DIR'] === undefined).each(Object.entries(SEEDS))(
  '%s is written in our own words',
  (name, number) => {
    test('no nine words in a row are those of its source', () => {
      const theirs = wordsOf(readSeed(process.env['SEEDS_DIR'] ?? '', number)).join(' ');
      const ours = wordsOf(readOurs(name));
      const runs = ours.map((_, at) => ours.slice(at, at + 9).join(' '));
      expect(runs.slice(0, -9).filter((run) => ` ${theirs} `.includes(` ${run} `))).toEqual([]);
    });
  },
);

/** The words of a text, without its web addresses; a key of the YAML ends a run of them. */
function wordsOf(text: string): readonly string[] {
  const plain = text.replace(/https?:\S+/g, ' ').replace(/^\s*(?:- )?[a-z-]+: /gm, ' |key| ');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
