// The media types that a request may ask for beside plain JSON. What GitHub would answer in another form is answered in it, or
// refused as unknown to the sandbox; never is it JSON all the same.
// https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#media-types

import type { RestAnswer } from './call.ts';
import type { Operation } from './description.ts';

const TYPE = /^application\/vnd\.github\.(?:v3\.)?(\w+)(?:\+json)?$/;

/** What `Accept` asks for of that which GitHub lists for the operation, such as `raw`; null: plain JSON. GitHub ignores others. */
export function mediaAsked(accept: string | null, { media }: Operation): string | null {
  for (const type of (accept ?? '').split(',')) {
    const name = TYPE.exec((type.split(';')[0] ?? '').trim())?.[1];
    if (name !== undefined && media.includes(name)) return name;
  }
  return null;
}

/** The same answer in that form; null where the sandbox does not know it. */
export function inMedia(answer: RestAnswer, media: string): RestAnswer | null {
  if (answer.status !== 200) return answer;
  if (media === 'raw') {
    // Of issues and comments the text is given raw anyway, and a folder has no other form.
    if (answer.raw === undefined) return answer;
    const type = 'application/vnd.github.raw+json; charset=utf-8';
    const headers = { 'content-type': type, 'x-github-media-type': 'github.v3; param=raw; format=json' };
    return { ...answer, headers: { ...answer.headers, ...headers } };
  }
  // A file is an object in plain JSON, too.
  return media === 'object' && !Array.isArray(answer.body) ? withoutRaw(answer) : null;
}

/** As plain JSON. */
export function withoutRaw({ status, body, headers }: RestAnswer): RestAnswer {
  return { status, body, ...(headers === undefined ? {} : { headers }) };
}
