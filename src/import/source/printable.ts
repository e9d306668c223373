// Characters that no roadmap may hold. Where a document has one, a space takes its place.

/** Controls, half characters, what turns the direction of reading, ends of lines; but for those of Markdown, and tabs. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\u2028-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu;

/** The text with a space for each of them: every place stays. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}

const HALF = /\p{Cs}/u;

/** An address with each of them encoded, as a browser sends it. */
export function printableUrl(url: string): string {
  return url.replace(UNPRINTABLE, (found) => (HALF.test(found) ? '%EF%BF%BD' : encodeURIComponent(found)));
}
