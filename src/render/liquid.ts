// Templates to text. Every value is escaped unless a named filter says otherwise.

/** Renders `templates/<name>.liquid`. The result ends with one newline and has no runs of blank lines. */
export function renderTemplate(name: string, values: Readonly<Record<string, unknown>>): string {
  throw new Error(`not written yet: ${name} ${Object.keys(values).join()}`);
}
