// What an App asks of GitHub that GitHub means to take away, or without saying which version of the API it knows. GitHub still
// answers that today, so nothing is refused.

import type { Actor } from '../actor.ts';
import type { Json } from '../requests/schema.ts';
import type { Matched, Parameter } from './description.ts';

interface Asked {
  readonly url: URL;
  /** Undefined where there was none. */
  readonly body: unknown;
  readonly headers: Headers;
}

/** Whether the rules for Apps hold: its own key or an installation's token, or our command line, which says its name. */
export function isAnApps(actor: Actor, headers: Headers): boolean {
  if (actor.kind === 'app' || actor.installation !== null) return true;
  return (headers.get('user-agent') ?? '').startsWith('milepost');
}

/** What is out of date in a request, as short lines. https://docs.github.com/rest/about-the-rest-api/api-versions */
export function findOutdated({ operation }: Matched, { url, body, headers }: Asked): readonly string[] {
  const parameters = operation.parameters.filter(
    (parameter) => parameter.in === 'query' && url.searchParams.has(parameter.name) && isOutdated(parameter),
  );
  const schema = operation.requestBody?.content?.['application/json']?.schema ?? {};
  return [
    ...(headers.has('x-github-api-version') ? [] : ['header x-github-api-version is missing']),
    ...(operation.deprecated ? [`${operation.operationId} is deprecated`] : []),
    ...parameters.map(({ name }) => `query "${name}" is deprecated`),
    ...findKeys(schema, body).map((key) => `body "${key}" is deprecated`),
  ];
}

/** The description sets the flag for some, and for others says it in words: "**This field is closing down.**" */
function isOutdated({ deprecated, description }: Json | Parameter): boolean {
  if (deprecated === true) return true;
  return typeof description === 'string' && /\*\*[^*]*\bclosing down\b/i.test(description);
}

function findKeys(schema: Json, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const alternatives = ['oneOf', 'anyOf', 'allOf'].flatMap((key) => (schema[key] ?? []) as readonly Json[]);
  const within = alternatives.flatMap((one) => findKeys(one, value));
  if (Array.isArray(value))
    return [...within, ...value.flatMap((item) => findKeys((schema['items'] ?? {}) as Json, item))];
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json | undefined>>;
  const own = Object.entries(value).flatMap(([key, inner]) => {
    const property = Object.hasOwn(properties, key) ? (properties[key] ?? {}) : {};
    return [...(isOutdated(property) ? [key] : []), ...findKeys(property, inner)];
  });
  return [...within, ...own];
}
