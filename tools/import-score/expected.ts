// What a learner expects of a document, from name.expected.yml beside it; docs/import.md explains the form. Judges nothing.
import { LineCounter, type Document, isNode, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { nearest } from '../../src/roadmap/nearest.ts';
import { KINDS } from '../../src/roadmap/roadmap.ts';

const text = z.string().min(1);
const titles = z.union([text.transform((one) => [one]), z.array(text).min(1)]);
const kinds = z.enum(KINDS);

const factsOf = z.strictObject({
  title: titles,
  kind: z.union([kinds.transform((one) => [one]), z.array(kinds).min(1)]).optional(),
  done: z.boolean().optional(),
  hours: z.number().optional(),
  url: z.string().nullable().optional(),
});
const item = z.union([titles.transform((title): z.output<typeof factsOf> => ({ title })), factsOf]);
const phase = z.strictObject({ title: titles, outcome: text.optional(), items: z.array(item).min(1) });
const reading = z.strictObject({
  habit: text.optional(),
  blind: z.boolean().optional(),
  title: titles.optional(),
  tracks: z.array(text).optional(),
  phases: z.array(phase).min(1),
  also: z.array(text).optional(),
  noise: z.array(text).optional(),
});

/** One way to read a document that is right for a learner. */
export type Reading = z.output<typeof reading>;
export type ExpectedItem = z.output<typeof item>;

export type Expected =
  | { readonly ok: true; readonly readings: readonly Reading[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Each YAML document of the file is a reading; what the later ones leave out of the head stands in the first. */
export function parseExpected(source: string, name: string): Expected {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(source, { lineCounter });
  if (!Array.isArray(documents) || documents.length === 0)
    return { ok: false, problems: [`${name}:1: it is empty; it needs "phases"`] };
  const problems: string[] = [];
  const at = (offset: number) => `${name}:${lineCounter.linePos(offset).line}`;
  const found = documents.flatMap((document): readonly Reading[] => {
    for (const { pos, message } of document.errors)
      problems.push(`${at(pos[0])}: ${message.split('\n')[0] ?? ''}`);
    if (document.errors.length > 0) return [];
    const read = reading.safeParse(document.toJS());
    if (read.success) return [read.data];
    for (const issue of read.error.issues)
      problems.push(`${at(offsetOf(document, issue.path))}: ${sayIssue(issue)}`);
    return [];
  });
  const [first] = found;
  if (problems.length > 0 || first === undefined) return { ok: false, problems };
  return { ok: true, readings: found.map((one) => ({ ...first, ...one })) };
}

/** Where the nearest thing stands that the path leads to. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const KEYS = [...Object.keys(reading.shape), ...Object.keys(phase.shape), ...Object.keys(factsOf.shape)];

function sayIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? '' : `${issue.path.map(String).join('.')}: `;
  if (issue.code === 'unrecognized_keys') {
    const said = issue.keys.map((key) => {
      const meant = nearest(key, KEYS);
      return `no key "${key}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
    });
    return `${place}there is ${said.join(', ')}`;
  }
  if (issue.code === 'invalid_union')
    return `${place}it is a title, a list of titles that are all right, or "title" with kind, done, hours or url`;
  return `${place}${issue.message}`;
}
