import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../src/roadmap/roadmap.ts';
import { fingerprintOf } from '../../../../src/tracker/content/fingerprint.ts';
import { type IssueText, renderIssueText } from '../../../../src/tracker/content/texts.ts';
import { aChoice, aPhase, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { runs } from '../../../harness/depth.ts';

const PHASE = aPhase();

function aText(item: Partial<Item> = {}, rest: Partial<IssueText> = {}): IssueText {
  return { item: anItem(item), phase: PHASE, needs: [], ...rest };
}

const word = fc.constantFrom('read', '*read*', 'read ', 'write', 'x'.repeat(9000));
const words = fc.array(word, { maxLength: 3 });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Few values each, so that two of them are often alike. */
const texts = fc
  .record({
    ...{
      title: word,
      by: optional(word),
      objective: optional(word),
      notes: optional(word),
      optional: fc.boolean(),
    },
    ...{ covers: words, doneWhen: words, paths: words, hours: optional(fc.constantFrom(1, 1.5)) },
    url: optional(fc.constantFrom('https://a.example/x', 'https://a.example/y')),
    evidence: optional(word),
    needs: fc.array(fc.record({ title: word, issue: optional(fc.constantFrom(1, 2)) }), { maxLength: 2 }),
  })
  .map(({ needs, evidence, ...item }) => {
    const said = Object.entries(item).filter(([, value]) => value !== undefined);
    return aText(Object.fromEntries(said), { needs, evidence });
  });

describe("the fingerprint of an issue's text", () => {
  test('is the same only where the text is', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        if (fingerprintOf(one) === fingerprintOf(other))
          expect(renderIssueText(one)).toBe(renderIssueText(other));
      }),
      runs(100),
    );
  });

  test('changes with each thing that the text shows', () => {
    const changed: readonly IssueText[] = [
      aText(),
      aText({ id: 'other' }),
      aText({ kind: 'book' }),
      aText({ by: 'Ada' }),
      aText({ url: 'https://a.example/1' }),
      aText({ url: 'https://a.example/2' }),
      aText({ hours: 1 }),
      aText({ level: 'beginner' }),
      aText({ optional: true }),
      aText({ objective: 'a' }),
      aText({ notes: 'a' }),
      aText({ covers: ['a', 'b'] }),
      aText({ covers: ['a b'] }),
      aText({ doneWhen: ['a'] }),
      aText({ paths: ['a'] }),
      aText({ resources: [{ title: 'a' }] }),
      aText({ choices: [aChoice(), aChoice({ title: 'SQL' })] }),
      aText({}, { evidence: 'a' }),
      aText({}, { needs: [{ title: 'a', issue: undefined }] }),
      aText({}, { needs: [{ title: 'a', issue: 1 }] }),
    ];
    expect(new Set(changed.map(fingerprintOf)).size).toBe(changed.length);
    expect(new Set(changed.map(renderIssueText)).size).toBe(changed.length);
  });

  test.each([
    ['the title', aText({ id: 'a', title: 'SQL' }), aText({ id: 'a', title: 'Databases' })],
    ['the phase', aText(), { ...aText(), phase: aPhase({ title: 'Deep' }) }],
    ['an earlier id', aText(), aText({ was: ['old'] })],
  ])('stays with %s, which the text does not show', (_, one, other) => {
    expect(fingerprintOf(one)).toBe(fingerprintOf(other));
    expect(renderIssueText(one)).toBe(renderIssueText(other));
  });
});
