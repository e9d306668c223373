// The one place where text becomes SVG safely: whatever comes from a roadmap passes through here. Knows no pictures of ours.
import { htmlEscape } from 'escape-goat';
import { plainLine } from './markdown.ts';

/** An element with all that is in it, as it is written. */
export interface SvgNode {
  readonly source: string;
}

/** What XML cannot hold at all, not even escaped: https://www.w3.org/TR/xml/#charsets. `plainLine` leaves the rest out. */
const NO_XML = /[\uFFFE\uFFFF]/g;

/**
 * An element, of whose attributes those that are null are left out; numbers are rounded to tenths. A text among its
 * children becomes one line that shows exactly that text.
 */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...children: readonly (SvgNode | string | readonly SvgNode[])[]
): SvgNode {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${typeof value === 'number' ? round(value) : escape(value)}"`,
  );
  const inside = children.flatMap((child) => (typeof child === 'string' ? { source: escape(child) } : child));
  const content = inside.map(({ source }) => source).join('');
  const open = `${name}${given.join('')}`;
  return { source: content === '' ? `<${open}/>` : `<${open}>${content}</${name}>` };
}

/** To tenths: nobody sees less. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return htmlEscape(plainLine(text).replace(NO_XML, '\uFFFD'));
}
