// The same document gives the same bytes, and an edit in one place leaves every id elsewhere as it was: the ids are what
// the learner's issues hang on.
import { describe, expect, test } from 'vitest';
import { itemsOf, type Roadmap } from '../../../src/roadmap/roadmap.ts';
import { addItem, addPhase, retitle } from './judge/edit.ts';
import { listHabits, readHabit } from './judge/expectation.ts';
import { importOutcome } from './judge/outcome.ts';
import { some } from '../../harness/depth.ts';

describe.each(some(listHabits()))('%s', (name) => {
  const { bytes, expected } = readHabit(name);
  /** Where a phase is not seen as one, its title is the title of an item. */
  const edits = test.skipIf(expected.notYet !== undefined);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const once = importOutcome(bytes);
  const ids = idsIn(once.roadmap);

  test('twice the same, as bytes and as text', () => {
    expect(importOutcome(bytes)).toEqual(once);
    expect(importOutcome(text)).toEqual(once);
  });

  edits('a new section before the others', () => {
    expect(idsIn(importOutcome(addPhase(text, expected)).roadmap)).toMatchObject(ids);
  });

  edits('a new item at the beginning of the first phase', () => {
    const edited = idsIn(importOutcome(addItem(text, expected)).roadmap);
    expect(edited).toMatchObject(ids);
    expect(Object.keys(edited).length).toBe(Object.keys(ids).length + 1);
  });

  edits('another title for the last phase', () => {
    const items = (roadmap: Roadmap) => itemsOf(roadmap).map(({ id, title }) => ({ id, title }));
    expect(items(importOutcome(retitle(text, expected)).roadmap)).toEqual(items(once.roadmap));
  });
});

describe('a title in three phases', () => {
  const phase = (title: string, ...items: readonly string[]) =>
    `## Phase: ${title}\n\n${items.map((item) => `- ${item}`).join('\n')}\n\n`;
  const source = `# Plan\n\n${phase('Start', 'Scales', 'Review')}${phase('Middle', 'Chords', 'Review')}${phase('End', 'Songs', 'Review')}`;
  const before = idsByPhase(source);

  test('three ids', () => {
    expect(new Set(Object.values(before)).size).toBe(6);
  });

  test.each([
    [
      'before them',
      source.replace('## Phase: Start', `${phase('Before', 'Posture', 'Review')}## Phase: Start`),
    ],
    ['among them', source.replace('## Phase: End', `${phase('Between', 'Rhythm', 'Review')}## Phase: End`)],
    ['behind them', `${source}${phase('After', 'Stage', 'Review')}`],
  ])('a fourth %s leaves the others', (_, edited) => {
    expect(idsByPhase(edited)).toMatchObject(before);
  });

  test('the phase before them is taken out', () => {
    const {
      'Middle/Chords': chords,
      'Middle/Review': middle,
      'End/Songs': songs,
      'End/Review': end,
    } = before;
    expect(idsByPhase(source.replace(phase('Start', 'Scales', 'Review'), ''))).toEqual({
      'Middle/Chords': chords,
      'Middle/Review': middle,
      'End/Songs': songs,
      'End/Review': end,
    });
  });
});

/** Items and phases by id, with their titles. */
function idsIn(roadmap: Roadmap): Readonly<Record<string, string>> {
  const items = itemsOf(roadmap).map(({ id, title, choices }) => [
    id,
    title || choices.map((one) => one.title).join(' / '),
  ]);
  const phases = roadmap.phases.map(({ id, title }) => [`phase/${id}`, title]);
  return Object.fromEntries([...phases, ...items]) as Record<string, string>;
}

function idsByPhase(source: string): Readonly<Record<string, string>> {
  const { phases } = importOutcome(source).roadmap;
  return Object.fromEntries(
    phases.flatMap(({ title, items }) =>
      items.map((item) => [`${title.replace('Phase: ', '')}/${item.title}`, item.id]),
    ),
  );
}
