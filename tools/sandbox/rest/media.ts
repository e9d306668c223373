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
  const { raw, html, object } = answer;
  switch (media) {
    case 'raw':
      // Of issues and comments the text is given raw anyway, and a folder has no other form.
      return raw === undefined ? plain(answer) : inBytes(answer, media, raw);
    case 'html':
      if (object !== undefined) return plain(answer);
      return inHtml(answer, html?.());
    case 'object':
      if (object !== undefined) return { ...plain(answer), body: object };
      // A file is an object in plain JSON, too.
      return raw === undefined ? null : plain(answer);
    default:
      return null;
  }
}

function inHtml(answer: RestAnswer, html: string | undefined): RestAnswer | null {
  return html === undefined ? null : inBytes(answer, 'html', Buffer.from(html));
}

function inBytes(answer: RestAnswer, media: string, bytes: Uint8Array): RestAnswer {
  const headers = {
    'content-type': `application/vnd.github.${media}+json; charset=utf-8`,
    'x-github-media-type': `github.v3; param=${media}; format=json`,
  };
  return { ...plain(answer), raw: bytes, headers: { ...answer.headers, ...headers } };
}

/** As plain JSON. */
export function plain({ status, body, headers }: RestAnswer): RestAnswer {
  return { status, body, ...(headers === undefined ? {} : { headers }) };
}
