// A roadmap that ships as a file of the learner's own, with comments that teach it. Text in, text out.
import { type Node, LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Roadmap } from '../roadmap.ts';
import { START_HINT, TRACKER_HINT, comment, renderTrackHint } from './hints.ts';

export interface InitInput {
  /** The name of the roadmap that ships. */
  readonly name: string;
  /** Its text: a valid roadmap without `start` and `track`. */
  readonly source: string;
  /** What the text parses to. */
  readonly roadmap: Pick<Roadmap, 'tracks'>;
  /** The id of one of its tracks. */
  readonly track?: string;
}

/** A full copy. It parses to the same roadmap as the source, on the track where one is given. */
export function renderInit({ name, source, roadmap, track }: InitInput): string {
  const body = withoutHead(source);
  const lines = body.split('\n');
  const above = new Map<number, string>();
  for (const { line, text } of explain(body, { roadmap, track })) {
    const start = firstCommentAbove(lines, line);
    const indent = /^ */.exec(lines[start] ?? '')?.[0] ?? '';
    above.set(start, `${above.get(start) ?? ''}${text.replace(/^(?=.)/gm, indent)}\n`);
  }
  const explained = lines.map((text, line) => `${above.get(line) ?? ''}${text}`).join('\n');
  return `${comment(COPIED.replace('NAME', name))}\n${explained.trimEnd()}\n\n${TRACKER_HINT}\n`;
}

const COPIED = `Your roadmap for Milepost, a copy of the one called NAME. It is yours now: change what you like, delete what
you do not need, add your own. \`milepost validate\` lists mistakes with their line and column.
A line that begins with # is a comment. If a key follows without a space (#start), remove the # to use it.`;

const KEYS: Readonly<Record<string, string>> = {
  title: 'What you want to become, in a line, and in a sentence or two.',
  pace: 'How much time you have. The items shown as next are chosen to fit into a week.',
  kinds: `Kinds of item beside those that every roadmap knows: course, book, skill, project, certification, exam, degree,
practice, community, career and task. Each kind in use becomes a label.`,
  skills: 'What you want to be able to do, and how well. taught-by lists the ids of the items that teach it.',
  tracks:
    'Tracks to choose from. A phase or an item that lists some of them under tracks belongs only to those.',
  phases: 'What there is to do, in order. Each phase becomes a milestone, each item in it an issue.',
};

const PHASE = `A phase. Its id is permanent: never change it once the phase has a milestone. Everything else may change. A duration
(days, weeks or months) or a due date says when it is due; goal says what it is for, outcome what you can do after it.`;

const ITEM = `An item: its kind and its title, or one-of with several, of which one is enough. Its id is permanent, too.
done-when becomes a checklist; needs lists items that should come first, but locks nothing; a merged pull request
that touches a file under path finishes the item. hours says how much work it is. optional: true is for extras,
which never lower the percentage; done: true is for what you finished before.`;

/** Without the comments at its very top, which speak to those who write roadmaps that ship. */
function withoutHead(source: string): string {
  const lines = source.split(/\r?\n/);
  return lines.slice(lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))).join('\n');
}

/** A comment stays with what it speaks of. */
function firstCommentAbove(lines: readonly string[], line: number): number {
  return /^ *#/.test(lines[line - 1] ?? '') ? firstCommentAbove(lines, line - 1) : line;
}

interface Explanation {
  /** The line that it stands above, counted from 0. */
  readonly line: number;
  readonly text: string;
}

function explain(
  body: string,
  { roadmap, track }: { roadmap: Pick<Roadmap, 'tracks'>; track: string | undefined },
): readonly Explanation[] {
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(body, { lineCounter });
  if (!isMap(contents)) return [];
  const above = (node: Node | undefined, text: string): readonly Explanation[] =>
    node === undefined ? [] : [{ line: lineCounter.linePos(node.range?.[0] ?? 0).line - 1, text }];
  const settings: Readonly<Record<string, string>> = {
    phases: `${START_HINT}\n\n`,
    tracks: `${renderTrackHint(roadmap.tracks, track)}\n\n`,
  };
  const roots = contents.items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const text = KEYS[name];
    if (!isNode(key) || text === undefined) return [];
    return above(key, `${settings[name] ?? ''}${comment(text)}`);
  });
  const phase = firstOf(contents.get('phases'));
  const item = isMap(phase) ? firstOf(phase.get('items')) : undefined;
  return [...roots, ...above(phase, comment(PHASE)), ...above(item, comment(ITEM))];
}

function firstOf(list: unknown): Node | undefined {
  const first = isSeq(list) ? list.items[0] : undefined;
  return isNode(first) ? first : undefined;
}
