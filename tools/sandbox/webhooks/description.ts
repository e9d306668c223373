// GitHub's description of its webhooks: which payload fits which event.

import { createSchemaSet } from '../requests/schema.ts';
import type { Check, Json } from '../requests/schema.ts';
import { readText } from '../texts.ts';

interface Document {
  readonly webhooks: Readonly<Record<string, { readonly post: Webhook } | undefined>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

interface Webhook {
  readonly parameters: readonly { readonly name: string; readonly required?: boolean }[];
  readonly requestBody: { readonly content: { readonly 'application/json': { readonly schema: Json } } };
}

/** What is wrong with a delivery, as short lines; empty when nothing is. */
export interface WebhookValidator {
  checkPayload(event: string, action: string | null, payload: unknown): readonly string[];
  /** Whether GitHub has such an event. */
  knows(event: string, action: string | null): boolean;
}

let validator: WebhookValidator | null = null;

/** The validator, made from the description on disk when first asked for. */
export function loadWebhookValidator(): WebhookValidator {
  validator ??= createWebhookValidator(JSON.parse(readText('webhooks')) as Document);
  return validator;
}

function createWebhookValidator(document: Document): WebhookValidator {
  const schemas = createSchemaSet(document.components.schemas);
  const checks = new Map<string, Check>();
  return {
    knows: (event, action) => document.webhooks[keyOf(event, action)] !== undefined,
    checkPayload(event, action, payload) {
      const key = keyOf(event, action);
      const webhook = document.webhooks[key];
      if (webhook === undefined) return [`GitHub has no webhook ${key}`];
      const check =
        checks.get(key) ?? schemas.check(webhook.post.requestBody.content['application/json'].schema);
      checks.set(key, check);
      return check(payload);
    },
  };
}

function keyOf(event: string, action: string | null): string {
  const base = event.replaceAll('_', '-');
  return action === null ? base : `${base}-${action.replaceAll('_', '-')}`;
}
