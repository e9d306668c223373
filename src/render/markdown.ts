// The one place where text becomes Markdown safely. Whatever comes from a roadmap or from GitHub passes through here.

/** Turns any text into one line of GFM that shows exactly that text and does nothing. Also right in a table cell. */
export function escapeMarkdown(text: string): string {
  throw new Error(`not written yet: ${text}`);
}

/** An address fit for `[text](here)`; undefined unless it is http or https. */
export function escapeLinkUrl(url: string): string | undefined {
  throw new Error(`not written yet: ${url}`);
}
