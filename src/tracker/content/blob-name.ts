// What git calls a file's bytes: the same bytes, the same name.
import { createHash } from 'node:crypto';

/** Forty hex digits. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export function blobNameOf(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
