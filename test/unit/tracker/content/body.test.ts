// An issue's body: made anew, made again beside what the learner wrote, and that of an item that left the roadmap.
import { describe, expect, test } from 'vitest';
import type { BodyPlan } from '../../../../src/tracker/content/body-plan.ts';
import {
  BODY_LIMIT,
  type BodyInput,
  planBody,
  planLeftBody,
  planRetiredBody,
  renderBody,
} from '../../../../src/tracker/content/body.ts';
import {
  type ManagedBlock,
  type Marker,
  checksum,
  parseManagedBlock,
  printManagedBlock,
} from '../../../../src/tracker/content/managed-block.ts';
import type { Numbers } from '../../../../src/tracker/plan/plan.ts';
import { anIssue, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, anItem } from '../../../../tools/harness/builders/roadmap.ts';

const SQL = anItem({ title: 'SQL', doneWhen: ['read', 'written up'], needs: ['statistics'] });
const NEEDS = [{ id: 'statistics', title: 'Statistics' }];
const NUMBERS: Numbers = { issues: new Map([['statistics', 3]]), milestones: new Map([['basics', 1]]) };

function aPlan(overrides: Partial<BodyPlan> = {}): BodyPlan {
  return {
    ...{ item: SQL, phase: aPhase({ title: 'Basics', items: [SQL] }), needs: NEEDS },
    ...{ labels: ['roadmap', 'course'], before: '', after: '', blockers: [] },
    ...overrides,
  };
}

function block(body: string): ManagedBlock {
  const found = parseManagedBlock(body);
  if (found === undefined) throw new Error(`Nothing of ours in:\n${body}`);
  return found;
}

/** The body as we wrote it, with something else in its marker or text. */
function written(change: { readonly marker?: Partial<Marker>; readonly text?: string } = {}): string {
  const ours = block(renderBody(aPlan(), NUMBERS));
  return printManagedBlock({ ...ours, ...change, marker: { ...ours.marker, ...change.marker } });
}

const WRITTEN = written();
const OURS = block(WRITTEN);

/** What becomes of a body. */
function planned(body: string, input: Partial<BodyInput> = {}) {
  const before = { fresh: aPlan(), numbers: NUMBERS, coming: new Set<string>(), isNews: false };
  return planBody(
    { ...before, since: minute(90), ...input },
    { thing: anIssue({ body }), block: parseManagedBlock(body) },
  );
}

describe('a body that is made', () => {
  test('remembers what there is to remember, and no more', () => {
    expect(Object.keys(OURS.marker)).toEqual(['kind', 'id', 'wrote', 'sum', 'from']);
    expect(OURS.marker).toMatchObject({ kind: 'item', id: 'sql', sum: checksum(OURS.text) });
    const said = { did: 'done.1.2026-12-01', shows: 'a', why: 'b', pause: 'c', skills: 'd' };
    const more = { since: minute(5), progress: 12, assigned: 'ada', said };
    const blockers = [{ issue: 9, removals: 1, isTheirs: false }];
    expect(block(renderBody(aPlan({ ...more, blockers }), NUMBERS)).marker).toEqual({
      ...OURS.marker,
      ...said,
      ...{ since: minute(5), progress: '12', assigned: 'ada', blockers: '9-1' },
    });
  });

  test('links to what it needs where the number is known, else names it', () => {
    expect(WRITTEN).toContain('- #3');
    const unknown = renderBody(aPlan(), { ...NUMBERS, issues: new Map() });
    expect(unknown).toContain('- Statistics');
    expect(unknown).not.toContain('#3');
  });

  test('has the ticks of the roadmap where it is new, else those of the issue', () => {
    const item = { ...SQL, doneWhen: ['[x] read', 'written up'] };
    const boxes = (ticked?: readonly string[]) =>
      renderBody(aPlan({ item, ...(ticked && { ticked }) }), NUMBERS).match(/- \[.\] \w+/g);
    expect(boxes()).toEqual(['- [x] read', '- [ ] written']);
    expect(boxes([])).toEqual(['- [ ] read', '- [ ] written']);
    expect(boxes(['written up'])).toEqual(['- [ ] read', '- [x] written']);
  });

  test.each([{ from: 'abc' }, {}])('keeps words that are theirs, with what it knows of ours: %o', (known) => {
    const kept = { text: 'My words.', sum: '123', ...known };
    const made = block(renderBody(aPlan({ kept, before: 'Above.\n', after: '\nBelow.' }), NUMBERS));
    expect(made).toMatchObject({ before: 'Above.\n', text: '\nMy words.\n', after: '\nBelow.' });
    const { sum, from } = made.marker;
    expect({ sum, ...(from !== undefined && { from }) }).toEqual({ sum: '123', ...known });
  });

  test('of a text that is made already is that text', () => {
    expect(renderBody({ text: 'as it is' }, NUMBERS)).toBe('as it is');
  });
});

describe('an issue that is adopted', () => {
  test.each([
    ['with words', 'My words.\n', '\n\nMy words.\n'],
    ['without', '', ''],
    ['with spaces', ' \n', ''],
  ])('%s', (_, body, after) => {
    const fresh = aPlan();
    expect(planned(body, { fresh })).toEqual({
      body: { ...fresh, after, since: minute(90) },
      edited: false,
    });
  });
});

describe('a body that is right is not written', () => {
  const EDITED = written({ text: `${OURS.text}\nMy words.` });

  test.each([
    ['as we wrote it', WRITTEN, false],
    ['with boxes ticked', WRITTEN.replaceAll('[ ]', '[x]'), false],
    ['without the fingerprint, as early versions wrote it', WRITTEN.replace(/ from=\w+/, ''), false],
    ['with the fingerprint of another version', written({ marker: { from: 'abc' } }), false],
    ['with their words', EDITED, true],
  ])('%s', (_, body, edited) => {
    expect(planned(body)).toEqual({ edited });
    const news = planned(body, { isNews: true });
    expect(news).toMatchObject({ edited, onlyMarker: true });
    expect(news.body?.kept === undefined).toBe(!edited);
  });

  test('with their words, also while what it needs has no number', () => {
    expect(planned(EDITED, { coming: new Set(['statistics']) })).toEqual({ edited: true });
  });
});

describe('a body is written again where', () => {
  const other = { ...SQL, doneWhen: ['read', 'shown'] };

  test.each([
    { name: 'the roadmap says something else', body: WRITTEN, input: { fresh: aPlan({ item: other }) } },
    { name: 'an issue that it needs is made now', body: WRITTEN, input: { coming: new Set(['statistics']) } },
    { name: 'its checksum is wrong', body: written({ marker: { sum: '123' } }) },
    { name: 'its text was taken out', body: written({ text: '' }) },
    { name: 'the end of our part is gone', body: WRITTEN.replace('<!-- milepost:end -->', '') },
    { name: 'it has an earlier id', body: written({ marker: { id: 'databases' } }) },
    { name: 'it had left the roadmap', body: written({ marker: { state: 'retired' } }) },
  ])('$name', ({ body, input = {} }) => {
    const { fresh = aPlan() } = input as Partial<BodyInput>;
    const { body: plan, edited, onlyMarker } = planned(body, input);
    expect({ edited, onlyMarker }).toEqual({ edited: false, onlyMarker: undefined });
    if (plan === undefined) throw new Error('nothing is written');
    const next = renderBody(plan, NUMBERS);
    expect(next).toBe(renderBody(fresh, NUMBERS));
    expect(planned(next, { fresh })).toEqual({ edited: false });
  });

  test('an issue that it does not need is made now: no', () => {
    expect(planned(WRITTEN, { coming: new Set(['algebra']) })).toEqual({ edited: false });
  });

  test.each([
    ['the end of our part is gone', written({ text: 'Mine.' }).replace('<!-- milepost:end -->', '')],
    ['it has an earlier id', written({ text: 'Mine.', marker: { id: 'databases' } })],
    ['it had left the roadmap', written({ text: 'Mine.', marker: { state: 'left' } })],
  ])('%s: with their words', (_, body) => {
    const { body: plan, edited } = planned(body);
    expect(edited).toBe(true);
    if (plan === undefined) throw new Error('nothing is written');
    const { text, closed, marker } = block(renderBody(plan, NUMBERS));
    expect([text.trim(), closed]).toEqual(['Mine.', true]);
    expect(marker).toEqual(OURS.marker);
  });

  test('ticks, notes and what the marker remembers stay', () => {
    const said = { did: 'done.1.2026-12-01', shows: 'a', why: 'b', pause: 'c', skills: 'd' };
    const ours = block(written({ marker: { ...said, since: minute(5) } }));
    const text = ours.text.replace('[ ] read', '[x] read');
    const body = printManagedBlock({ ...ours, text, before: 'Above.\n', after: '\nBelow.' });
    const plan = planned(body, { fresh: aPlan({ item: other }) }).body;
    expect(plan).toMatchObject({ before: 'Above.\n', after: '\nBelow.', ticked: ['read'], since: minute(5) });
    expect(plan?.said).toEqual(said);
    const without = planned(WRITTEN, { fresh: aPlan({ item: other }) }).body;
    expect(without).not.toHaveProperty('since');
    expect(without).toMatchObject({ said: {} });
  });
});

describe('an item that left the roadmap', () => {
  const BLOCKED = { blockers: '9' };
  /** Without what our text was made from. */
  const REST = block(WRITTEN.replace(/ from=\w+/, '')).marker;

  function retired(body: string): ManagedBlock {
    return block(planRetiredBody(block(body), 'roadmap.yml')?.text ?? '');
  }

  test('a note is put above our text, which says no more how to finish it', () => {
    const { marker, text, before, after } = retired(written({ marker: BLOCKED }));
    expect(marker).toEqual({ ...REST, state: 'retired', sum: checksum(text) });
    expect([before, after]).toEqual(['', '']);
    expect(text).toMatch(/^\n> \[!NOTE\]\n.*`roadmap\.yml`/);
    expect(text).not.toMatch(/\n{3}/);
    expect(text).toContain('- [ ] read');
    expect(text).not.toContain('Finished?');
    expect(OURS.text).toContain('Finished?');
  });

  test.each([{ from: 'abc' }, {}])('their words stay, and what is known of ours: %o', (known) => {
    const body = printManagedBlock({ ...OURS, marker: { ...REST, ...known }, text: 'Mine.' });
    const { marker, text } = retired(body);
    expect(text).toBe('\nMine.\n');
    expect(marker).toEqual({ ...REST, ...known, state: 'retired' });
  });

  test('a text that was taken out is no word of theirs', () => {
    expect(retired(written({ text: ' \n' })).text).toContain('roadmap.yml');
  });

  test('beside long notes our text gives way, and at last the note', () => {
    const notes = (length: number) => block(`${WRITTEN}\n${'n'.repeat(length)}`);
    const left = (length: number) => planRetiredBody(notes(length), 'roadmap.yml')?.text;
    const whole = left(0)?.length ?? 0;
    const room = BODY_LIMIT - whole;
    expect(left(room)).toHaveLength(BODY_LIMIT);
    expect(left(room)).toContain('- [ ] read');
    expect(left(room + 1)).toContain('roadmap.yml');
    expect(left(room + 1)).not.toContain('- [ ] read');
    const least = left(BODY_LIMIT - 300) ?? '';
    expect(block(least).text.trim()).toBe('');
    const most = BODY_LIMIT - 300 + BODY_LIMIT - least.length;
    expect(left(most)).toHaveLength(BODY_LIMIT);
    expect(left(most + 1)).toBeUndefined();
  });

  test('one that was closed before only gets a word in its marker', () => {
    const marker = { ...OURS.marker, state: 'left' } as const;
    expect(planLeftBody(block(written({ marker: BLOCKED }))).text).toBe(
      printManagedBlock({ ...OURS, marker }),
    );
    expect(planLeftBody(OURS).text).toBe(printManagedBlock({ ...OURS, marker }));
  });
});
