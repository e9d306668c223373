// What commands are carried out on, for tests: an item's issue with a marker, a command on it, a comment that says one.
import type { Asked, ItemIssue, Meaning } from '../../../../src/tracker/commands/meaning/meaning.ts';
import type { ObservedIssue, ObservedRemark } from '../../../../src/tracker/observed.ts';
import { aRemark, anIssue, minute } from '../../../../tools/harness/builders/observed.ts';

/** The text of the issue of the item `statistics`, with this in its marker. */
export function marked(attributes = ''): string {
  const start = ['milepost:item id=statistics sum=x', attributes].join(' ').trim();
  return `Mine.\n<!-- ${start} -->\nOurs.\n<!-- milepost:end -->\nNotes.`;
}

/** The issue #1 of the item `statistics`, with this in its marker. */
export function anItemIssue(attributes = '', issue: Partial<ObservedIssue> = {}): ItemIssue {
  return { item: 'statistics', issue: anIssue({ body: marked(attributes), ...issue }) };
}

/** In comment #910, written at minute 60 and carried out the day after: `done`. */
export function anAsked(asked: Partial<Asked> = {}): Asked {
  return { word: 'done', argument: '', id: 910, writtenAt: minute(60), now: minute(1500), ...asked };
}

/** The owner's comment on #1 that says this. */
export function says(body: string, remark: Partial<ObservedRemark> = {}): ObservedRemark {
  return aRemark({ body: `/milepost ${body}`, ...remark });
}

/** What the body becomes; undefined where nothing is written. */
export function writtenIn(meaning: Meaning): string | undefined {
  return meaning.kind === 'write' ? meaning.change.body.text : undefined;
}

/** That many letters. */
export function letters(count: number): string {
  return 'a'.repeat(count);
}
