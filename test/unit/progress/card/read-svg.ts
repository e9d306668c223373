// Pictures as a strict XML parser reads them.
import { SaxesParser } from 'saxes';

interface Seen {
  /** The texts of each element of a kind, in their order. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** What is in a picture. Throws where it is not well-formed. */
export function readSvg(source: string): Seen {
  const texts = new Map<string, string[]>();
  const [names, attributes, open] = [new Set<string>(), new Set<string>(), [] as string[]];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    names.add(tag.name);
    for (const name of Object.keys(tag.attributes)) attributes.add(name);
    open.push(tag.name);
    texts.set(tag.name, [...(texts.get(tag.name) ?? []), '']);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const own = texts.get(open.at(-1) ?? '');
    own?.push((own.pop() ?? '') + text);
  });
  parser.write(source).close();
  return { texts, names, attributes };
}
