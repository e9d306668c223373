// docs/roadmap.md: the prose of reference.md with tables of fields made from the schema's own descriptions.
import { stringify } from 'yaml';
import { LIMITS } from '../src/roadmap/limits.ts';
import { roadmapJsonSchema } from '../src/roadmap/schema/json-schema.ts';

interface Node {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node | false>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: Node;
  readonly anyOf?: readonly Node[];
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly maximum?: number;
}

/** One key of one object of a roadmap file. */
export interface Field {
  readonly key: string;
  readonly help: string;
  readonly examples: readonly unknown[];
  readonly needed: boolean;
}

export type Table = 'roadmap' | 'phase' | 'item' | 'choice' | 'kind' | 'skill' | 'track' | 'tracker' | 'place';

/** The fields of each object, in the order of the schema. */
export function referenceFields(): Readonly<Record<Table, readonly Field[]>> {
  const schema = roadmapJsonSchema() as unknown as Node & {
    readonly properties: Readonly<Record<string, Node>>;
    readonly else: Node;
    readonly $defs: Readonly<Record<string, Node>>;
  };
  const { properties, $defs } = schema;
  const root = { ...schema, properties: { ...properties, ...schema.else.properties } };
  const places = fieldsOf($defs['added-item']).filter(({ key }) => ['in', 'before', 'after'].includes(key));
  return {
    roadmap: fieldsOf(root),
    phase: fieldsOf($defs['phase']),
    item: fieldsOf($defs['item']),
    choice: fieldsOf($defs['choice']).filter(({ key }) => ['by', 'url', 'hours'].includes(key)),
    kind: fieldsOf(properties['kinds']?.additionalProperties),
    skill: fieldsOf(properties['skills']?.items),
    track: fieldsOf(properties['tracks']?.items),
    tracker: fieldsOf(properties['tracker']),
    place: places,
  };
}

function fieldsOf(node: Node | undefined): readonly Field[] {
  return Object.entries(node?.properties ?? {}).flatMap(([key, field]) =>
    field === false
      ? []
      : {
          key,
          help: [field.description, limitOf(field)].filter(Boolean).join(' '),
          examples: field.examples ?? [],
          needed: node?.required?.includes(key) ?? false,
        },
  );
}

/** How much a field may hold, as a sentence; undefined where nothing bounds it, as an emoji's one character is no bound. */
function limitOf(field: Node): string | undefined {
  if (field.format === 'emoji') return undefined;
  const { minItems = 0, maxItems, maxLength, maximum } = field;
  if (maxItems !== undefined) {
    return minItems > 1 ? `${minItems} to ${maxItems} entries.` : `At most ${show(maxItems)} entries.`;
  }
  if (maxLength !== undefined) return `At most ${show(maxLength)} characters.`;
  if (maximum !== undefined) return `At most ${show(maximum)}.`;
  return field.anyOf?.map(limitOf).findLast((limit) => limit !== undefined);
}

function show(number: number): string {
  return number.toLocaleString('en');
}

/** The reference as Markdown. Throws where the prose asks for a table or a limit that there is none of. */
export function renderReference(prose: string): string {
  const fields = referenceFields();
  const text = prose
    .replace(/<!-- fields: ([a-z]+) -->/g, (_, name: string) => {
      if (!Object.hasOwn(fields, name)) throw new Error(`reference.md asks for the fields of "${name}"`);
      return renderTable(fields[name as Table]);
    })
    .replace(/<!-- limit: (\w+) -->/g, (_, name: string) => {
      if (!Object.hasOwn(LIMITS, name)) throw new Error(`reference.md asks for the limit of "${name}"`);
      const limit = LIMITS[name as keyof typeof LIMITS];
      return name === 'bytes' ? `${limit / 1024} KiB` : show(limit);
    });
  return `<!-- Made by npm run schema from schema/reference.md and the descriptions in src/roadmap. -->\n\n${text}`;
}

function renderTable(fields: readonly Field[]): string {
  const rows = fields.map(({ key, help, examples, needed }) => {
    const [example] = examples;
    const shown = example === undefined ? '' : inCode(`${key}: ${inline(example)}`);
    return `| ${inCode(key)} | ${help.replaceAll('|', '\\|')}${needed ? ' **Needed.**' : ''} | ${shown} |`;
  });
  return ['| key | what it says | example |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A value on one line of YAML. */
function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
}

function inCode(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}
