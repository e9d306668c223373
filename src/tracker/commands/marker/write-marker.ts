// What a command makes the marker of an item's issue remember: written in the same request as what the command does. Pure.
import { BODY_LIMIT } from '../../content/body.ts';
import {
  type ManagedBlock,
  type Marker,
  checksum,
  parseManagedBlock,
  printManagedBlock,
} from '../../content/managed-block.ts';
import type { Instant, ObservedIssue } from '../../observed.ts';
import { type Asked, type ItemIssue, type Meaning, refuse } from '../meaning/meaning.ts';

/** Of the marker what changes; undefined is taken away. */
export type Kept = {
  readonly [Key in 'did' | 'shows' | 'why' | 'progress' | 'pause' | 'skills']?: string | undefined;
};

/** The issue's text with that in its marker; undefined where the notes leave no room. `now` is written where the issue is adopted. */
export function bodyKeeping(
  { item, issue }: ItemIssue,
  kept: Kept,
  now: Instant,
): { readonly text: string } | undefined {
  const block = parseManagedBlock(issue.body) ?? unadopted(item, issue, now);
  const marker = Object.fromEntries(
    Object.entries({ ...block.marker, ...kept }).filter(([, value]) => value !== undefined),
  ) as unknown as Marker;
  const text = printManagedBlock({ ...block, marker });
  return text.length > BODY_LIMIT ? undefined : { text };
}

/** Keeps it in the first of the issues that has room for it. `kept`: what it is there; undefined where its marker has no room. */
export function keepInOne(
  { now }: Asked,
  places: readonly ItemIssue[],
  kept: (issue: ObservedIssue) => Kept | undefined,
): Meaning {
  for (const at of places) {
    const changes = kept(at.issue);
    const body = changes === undefined ? undefined : bodyKeeping(at, changes, now);
    if (body !== undefined) return { kind: 'write', at, change: { body } };
  }
  return refuse(places.length === 0 ? 'nothing-yet' : 'no-room');
}

/** An issue that this very plan adopts: its text follows. */
function unadopted(item: string, { body }: ObservedIssue, since: Instant): ManagedBlock {
  const after = body.trim() === '' ? '' : `\n\n${body}`;
  return {
    marker: { kind: 'item', id: item, sum: checksum(''), since },
    before: '',
    after,
    text: '',
    closed: true,
  };
}
