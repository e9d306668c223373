// What a runner reads of a step: commands in its log, the file of its outputs. Within the runner's own limits.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands

export interface Annotation {
  readonly level: string;
  readonly message: string;
  /** `file`, `line`, `title` … */
  readonly properties: Readonly<Record<string, string>>;
}

/** More of a level are not shown. */
const MOST_ANNOTATIONS = 10;

/** The annotations that GitHub would show of a log. */
export function readAnnotations(log: string): readonly Annotation[] {
  const all = [...log.matchAll(/^::(error|warning|notice)(?: ([^:\n]*))?::(.*)$/gm)].map(
    ([, level = '', properties = '', message = '']) => ({
      level,
      message: unescape(message),
      properties: Object.fromEntries(properties.split(',').map((one) => readProperty(one))),
    }),
  );
  return ['error', 'warning', 'notice'].flatMap((level) =>
    all.filter((one) => one.level === level).slice(0, MOST_ANNOTATIONS),
  );
}

function readProperty(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  const value = text
    .slice(at + 1)
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');
  return [text.slice(0, at), unescape(value)];
}

function unescape(text: string): string {
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

/** The outputs in a file: `name=value`, or `name<<word`, lines, and the word alone. Throws for what the runner refuses. */
export function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const [, name = '', sign = '', rest = ''] = /^([\w-]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (sign === '') throw new Error(`Unable to process file command 'output': Invalid format '${line}'`);
    if (sign === '=') outputs[name] = rest;
    else {
      const end = lines.indexOf(rest);
      if (end === -1) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
      outputs[name] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n');
    }
  }
  return outputs;
}

/** A larger one is dropped, whole. */
const MOST_SUMMARY_BYTES = 1024 * 1024;

/** The summary that GitHub would show. */
export function shownSummary(text: string): string {
  return Buffer.byteLength(text) > MOST_SUMMARY_BYTES ? '' : text;
}
