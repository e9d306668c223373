// What a catalogue says of one of its codes, and how that reads.

export interface Explanation {
  /** What was found: whole sentences in Markdown. */
  readonly meaning: string;
  /** Lines of a file that lead to it; where they would be too many, or no text, what they are. */
  readonly example?: string | { readonly description: string };
  /** What Milepost says of it. */
  readonly message: string;
  /** What to do about it: whole sentences in Markdown. */
  readonly fix: string;
}

/** As Markdown without a head. */
export function renderExplanation({ meaning, example, message, fix }: Explanation): string {
  const lines =
    example === undefined
      ? []
      : [
          typeof example === 'string'
            ? `\`\`\`yaml\n${example}\n\`\`\``
            : `For example: ${example.description}.`,
        ];
  return [meaning, ...lines, `\`\`\`text\n${message}\n\`\`\``, `What to do: ${fix}`].join('\n\n');
}
