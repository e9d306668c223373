// What a roadmap that is wrong still says of itself: enough to tell its owner so. Believes nothing that it cannot read.
import { isMap, isScalar } from 'yaml';
import type { Tracker } from '../roadmap.ts';
import { README_MODES } from '../schema/schema-tracker.ts';
import { decodeSource } from './source.ts';
import { isVisible } from '../text.ts';
import { composeYaml, type YamlDocument } from './yaml.ts';

export interface Glimpse {
  /** Whether it looks like a roadmap of ours: other tools have files of the same name. */
  readonly isRoadmap: boolean;
  readonly title?: string;
  /** What it says of the README, where that can be read. */
  readonly readme?: Tracker['readme'];
}

/** Reads what it can of a file with any mistakes. Linear in the file's size. */
export function glimpseRoadmap(source: Uint8Array | string): Glimpse {
  const decoded = decodeSource(source);
  if (!decoded.ok) return { isRoadmap: false };
  const { text } = decoded;
  const composed = composeYaml(text);
  const contents = composed.ok ? composed.document.contents : null;
  const title = textAt(contents, ['title']);
  const readme = textAt(contents, ['tracker', 'readme']) ?? README_LINE.exec(text)?.[1];
  const mode = README_MODES.find((known) => known === readme);
  return {
    isRoadmap: isRoadmap(text, contents),
    ...(title !== undefined && isVisible(title) && { title }),
    ...(mode !== undefined && { readme: mode }),
  };
}

/** The setting as a line of its own, where the file is no YAML. */
const README_LINE = new RegExp(`^[ \\t]+readme:[ \\t]*["']?(${README_MODES.join('|')})\\b`, 'm');

/** The first words of a roadmap, also with a colon of another script behind them. */
const MAIN_KEY = /^(?:phases|extends)[ \t]*[:\uFF1A]/m;
const VERSION = /^version[ \t]*[:\uFF1A]/m;
const TITLE = /^title[ \t]*[:\uFF1A]/m;

function isRoadmap(text: string, contents: YamlDocument['contents']): boolean {
  if (isMap(contents) && (contents.has('phases') || contents.has('extends'))) return true;
  return MAIN_KEY.test(text) || (VERSION.test(text) && TITLE.test(text));
}

/** Of a document that may be broken: a text where one is written plainly, never through an alias. */
function textAt(contents: YamlDocument['contents'], path: readonly string[]): string | undefined {
  let node: unknown = contents;
  for (const key of path) node = isMap(node) ? node.get(key, true) : undefined;
  if (!isScalar(node)) return undefined;
  // `off` is no word of YAML 1.2, but `false` is what some editors make of it.
  if (node.value === false) return 'off';
  return typeof node.value === 'string' ? node.value.trim() : undefined;
}
