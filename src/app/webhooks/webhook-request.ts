// What a webhook request must look like. What can be refused without reading the body is refused so.
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { Refusal } from './read-body.ts';

export interface WebhookHeaders {
  /** GitHub's id of the delivery: the same where it is sent again. */
  readonly id: string;
  /** The event, such as `push`. */
  readonly name: string;
  /** `sha256=` and 64 hexadecimal digits. */
  readonly signature: string;
}

/** Throws a {@link Refusal}: 405, 415, 400, 401. */
export function readWebhookHeaders({ method, headers }: IncomingMessage): WebhookHeaders {
  if (method !== 'POST') throw new Refusal(405, 'Webhooks are sent by POST');
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded')
    throw new Refusal(415, "Choose application/json as the content type, on the App's settings page");
  if (type !== 'application/json') throw new Refusal(415, 'A webhook is application/json');
  const id = required(headers, 'x-github-delivery');
  const name = required(headers, 'x-github-event');
  const signature = required(headers, 'x-hub-signature-256');
  if (!/^sha256=[\da-f]{64}$/.test(signature))
    throw new Refusal(401, 'The header x-hub-signature-256 is not a SHA-256 signature');
  return { id, name, signature };
}

function required(headers: IncomingMessage['headers'], name: string): string {
  const value = headers[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new Refusal(400, `The header ${name} is missing`);
}

/** What is verified must be what was sent, byte by byte: a BOM stays, and what is not UTF-8 is not repaired. */
export function decodeBody(body: Buffer): string {
  if (body.length === 0) throw new Refusal(400, 'The body is empty');
  if (!isUtf8(body)) throw new Refusal(400, 'The body is not UTF-8');
  return body.toString('utf8');
}

/** Throws a {@link Refusal} 400 for what is not a JSON object. */
export function parsePayload(text: string): object {
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch (cause) {
    throw new Refusal(400, 'The body is not JSON', { cause });
  }
  if (typeof payload === 'object' && payload !== null) return payload;
  throw new Refusal(400, 'The body is not a JSON object');
}
