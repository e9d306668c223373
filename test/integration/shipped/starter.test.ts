import { describe, expect, test } from 'vitest';
import { type Base, parseRoadmap } from '../../../src/roadmap/parse.ts';
import { type Roadmap, itemsOf } from '../../../src/roadmap/roadmap.ts';
import { renderExtension } from '../../../src/roadmap/starter/render-extension.ts';
import { renderInit } from '../../../src/roadmap/starter/render-init.ts';
import { renderStarter } from '../../../src/roadmap/starter/starter.ts';
import { listShipped } from '../../../src/shipped.ts';
import { readOurs } from './sources.ts';

const NAMES = await listShipped();

function parsed(source: string, bases: readonly Base[] = []): Roadmap {
  const result = parseRoadmap(source, bases);
  if (!result.ok) throw new Error(`${JSON.stringify(result.problems, null, 1)}\n${source}`);
  return result.roadmap;
}

/** The file with every example switched on: `#key` and what belongs to it, not `# Text`. */
function withExamples(text: string): string {
  return text.replace(/^( *)#(?=[a-z-]| {2})/gm, '$1');
}

test.each(NAMES)('what is written of %s names no address that nobody answers at', (name) => {
  const source = readOurs(name);
  const roadmap = parsed(`version: 1\nextends: ${name}\n`, [{ file: `roadmaps/${name}.yml`, source }]);
  const files = [renderStarter(), renderInit({ name, source, roadmap }), renderExtension({ name, roadmap })];
  for (const text of files) expect(text).not.toMatch(/\$schema|example\.org\/roadmap/);
});

describe('the starter', () => {
  test('reads well', async () => {
    await expect(renderStarter()).toMatchFileSnapshot('snapshots/starter.yml');
  });

  test('has two phases and more than six items, of many kinds, and is valid', () => {
    const roadmap = parsed(renderStarter());
    expect(roadmap.phases).toHaveLength(2);
    expect(itemsOf(roadmap).length).toBeGreaterThanOrEqual(6);
    expect(new Set(itemsOf(roadmap).map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(6);
    expect(roadmap.start).toBeUndefined();
  });

  test('its examples may all be switched on', () => {
    const roadmap = parsed(withExamples(renderStarter()));
    expect(roadmap).toMatchObject({
      start: '2027-01-04',
      tracker: { open: 'phase', readme: 'pull-request' },
    });
    expect(roadmap.phases.map(({ due }) => due)).toEqual(['2027-02-15', '2027-04-12']);
    expect(roadmap.phases[0]?.items[0]).toMatchObject({ covers: ['First topic', 'Second topic'] });
  });

  test.each([
    'Rust',
    '1984',
    'C#: a # journey',
    '"Quoted"',
    '- a list?',
    '$& $1',
    '{x}',
    'Ünïcödé 🧠',
    'yes',
  ])('takes the title %j as it is', (title) => {
    expect(parsed(renderStarter({ title }))).toEqual({ ...parsed(renderStarter()), title });
  });

  test.each(['', '  ', 'a\0b', 'two\nlines', 'x'.repeat(201), '\u202Eturned'])(
    'keeps its own title in place of %j',
    (title) => {
      expect(renderStarter({ title })).toBe(renderStarter());
    },
  );
});

describe.each(NAMES)('a copy of %s', (name) => {
  const source = readOurs(name);
  const { tracks } = parsed(source);
  const ways = [undefined, ...tracks.map(({ id }) => id)];

  test.each(ways)('parses to what it copies, on track %s', (track) => {
    const copy = renderInit({ name, source, roadmap: { tracks }, ...(track !== undefined && { track }) });
    const pick = track === undefined ? '' : `track: ${track}\n`;
    expect(parsed(copy)).toEqual(parsed(`${pick}${source}`));
  });

  test('keeps every line but the comments at the top, and teaches each block', () => {
    const copy = renderInit({ name, source, roadmap: { tracks } });
    const lines = new Set(copy.split('\n'));
    const [, body = ''] = /^(?:#.*\n)+([^]*)$/.exec(source) ?? [];
    expect(body.split('\n').filter((line) => !lines.has(line))).toEqual([]);
    // A comment that was there stays with what it speaks of.
    const commented = body.match(/^ *#.*\n.*$/gm) ?? [];
    expect(commented.filter((pair) => !copy.includes(`${pair}\n`))).toEqual([]);
    for (const key of ['title', 'pace', 'kinds', 'skills', 'tracks', 'phases']) {
      const [above] = new RegExp(`^(.*)\\n${key}:`, 'm').exec(copy) ?? ['#'];
      expect(above, key).toMatch(/^#/);
    }
    expect(copy).toContain(`the one called ${name}`);
    expect(copy).toContain('\n  # A phase. ');
    expect(copy).toContain('\n      # An item: ');
    expect(copy).not.toContain('$schema');
  });

  test('its examples may all be switched on', () => {
    const roadmap = parsed(withExamples(renderInit({ name, source, roadmap: { tracks } })));
    expect(roadmap.start).toBe('2027-01-04');
    expect(roadmap.track).toBe(tracks[0]?.id);
    expect(roadmap.tracker).toMatchObject({ open: 'phase', dueDates: false });
  });
});

describe.each(NAMES)('a file that builds on %s', (name) => {
  const base: Base = { file: `roadmaps/${name}.yml`, source: readOurs(name) };
  const { tracks } = parsed(readOurs(name));

  test.each([undefined, ...tracks.map(({ id }) => id)])('is that roadmap, on track %s', (track) => {
    const pick = track === undefined ? '' : `track: ${track}\n`;
    const roadmap = parsed(`${pick}${readOurs(name)}`);
    const text = renderExtension({ name, roadmap, ...(track !== undefined && { track }) });
    expect(parsed(text, [base])).toEqual(roadmap);
    for (const { id, title } of itemsOf(roadmap)) expect(text).toContain(`\n# · ${id}: ${title}\n`);
  });

  test('its examples may all be switched on, and do what they say', () => {
    const roadmap = parsed(readOurs(name));
    const changed = parsed(withExamples(renderExtension({ name, roadmap })), [base]);
    const [first] = itemsOf(roadmap);
    const last = itemsOf(roadmap).at(-1);
    expect(changed).toMatchObject({ title: 'My way', pace: 8, start: '2027-01-04' });
    expect(itemsOf(changed).map(({ id }) => id)).not.toContain(last?.id);
    expect(itemsOf(changed)[0]).toEqual({ ...first, hours: 30 });
    expect(changed.phases[0]?.items.at(-1)).toMatchObject({ id: 'project-of-my-own', kind: 'project' });
  });
});
