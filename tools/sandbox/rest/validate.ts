// Holds requests and responses against GitHub's description. Says what does not fit; decides nothing.

import type { Check, Json, SchemaSet } from '../requests/schema.ts';
import type { Matched, Operation, Parameter } from './description.ts';

interface RequestParts {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Undefined where there was none. */
  readonly body: unknown;
  readonly headers: Headers;
}

interface CheckedRequest {
  readonly problems: readonly string[];
  /** With numbers and booleans where GitHub takes them. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
}

interface CheckedAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly media?: string;
}

export interface Validator {
  checkRequest(matched: Matched, parts: RequestParts): CheckedRequest;
  /** `body` is undefined for an empty answer; `media` where it is not in plain JSON. */
  checkResponse(operation: Operation, answer: CheckedAnswer): readonly string[];
}

const JSON_TYPE = 'application/json';
const ACCEPTED = /^(\*\/\*|application\/(json|\*)|application\/vnd\.github(\.[\w.+-]+)?(\+json)?)$/;
const API_VERSIONS = ['2022-11-28', '2026-03-10'];
const BASIC_ERROR: Json = {
  type: 'object',
  required: ['message'],
  properties: {
    message: { type: 'string' },
    documentation_url: { type: 'string' },
    status: { type: 'string' },
  },
};

/** Where the description is mistaken. The list of installations wants each account to be a user and an enterprise at once. */
const CORRECTED: Readonly<Record<string, Json>> = {
  'apps/list-installations 200': { type: 'array', items: { $ref: '#/components/schemas/installation' } },
};

/** The checks of an API, compiled per operation when first needed. */
export function createValidator(schemas: SchemaSet): Validator {
  const checks = new Map<string, Check>();

  function cached(key: string, compile: () => Check): Check {
    const check = checks.get(key) ?? compile();
    checks.set(key, check);
    return check;
  }

  function checkValues(operation: Operation, place: 'path' | 'query', values: object): readonly string[] {
    const key = `${operation.operationId} ${place}`;
    const check = cached(key, () => schemas.checkText(objectOf(operation, place)));
    return check(values).map((problem) => `${place} ${problem}`);
  }

  function checkBody(operation: Operation, body: unknown): readonly string[] {
    const schema = operation.requestBody?.content?.[JSON_TYPE]?.schema;
    if (body === undefined) return operation.requestBody?.required === true ? ['the body is missing'] : [];
    if (schema === undefined) return isEmpty(body) ? [] : ['this operation takes no JSON body'];
    const check = cached(`${operation.operationId} body`, () => schemas.check(schema));
    return [...check(body), ...unknownKeys(schema, body)].map((problem) => `body ${problem}`);
  }

  function checkResponse(operation: Operation, { status, body, media }: CheckedAnswer): readonly string[] {
    if (status === 204 || status === 304) return body === undefined ? [] : [`a ${status} has no body`];
    const documented = operation.responses[String(status)];
    if (documented === undefined && status < 300) return [`GitHub never answers ${status} here`];
    const type = media === undefined ? JSON_TYPE : `application/vnd.github.${media}`;
    const key = `${operation.operationId} ${status}${media === undefined ? '' : ` ${media}`}`;
    const described = CORRECTED[key] ?? documented?.content?.[type]?.schema;
    const schema = described ?? (status >= 300 ? BASIC_ERROR : null);
    if (schema === null) return isEmpty(body) ? [] : [`GitHub answers ${status} without a body`];
    return cached(key, () => schemas.check(status >= 400 ? anyOf(schema) : schema))(body);
  }

  return {
    checkResponse,
    checkRequest({ operation }, request) {
      const params: Record<string, unknown> = { ...request.params };
      const query: Record<string, unknown> = { ...request.query };
      const problems = [
        ...checkValues(operation, 'path', params),
        ...checkValues(operation, 'query', query),
        ...checkBody(operation, request.body),
        ...checkHeaders(request.headers),
      ];
      return { problems, params, query };
    },
  };
}

/** Some errors are described as exactly one of two shapes of which the first fits whatever fits the second; so is text that may be a number. */
function anyOf(schema: Json): Json {
  const { oneOf, ...rest } = schema;
  return oneOf === undefined ? schema : { ...rest, anyOf: oneOf };
}

function objectOf(operation: Operation, place: 'path' | 'query'): Json {
  const parameters = operation.parameters.filter((parameter: Parameter) => parameter.in === place);
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, anyOf(schema)])),
    required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** GitHub ignores a key that it does not know; whoever sends one is mistaken about something. */
function unknownKeys(schema: Json, body: unknown): readonly string[] {
  const known = schema['properties'];
  if (typeof known !== 'object' || known === null || 'oneOf' in schema || 'anyOf' in schema) return [];
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  const names = Object.keys(known);
  return Object.keys(body)
    .filter((key) => !names.includes(key))
    .map((key) => `must not have "${key}"; it may have ${names.join(', ')}`);
}

function checkHeaders(headers: Headers): readonly string[] {
  const problems: string[] = [];
  for (const type of (headers.get('accept') ?? '*/*').split(',')) {
    const bare = (type.split(';')[0] ?? '').trim();
    if (!ACCEPTED.test(bare)) problems.push(`header accept: GitHub does not answer in ${bare}`);
  }
  const version = headers.get('x-github-api-version');
  if (version !== null && !API_VERSIONS.includes(version))
    problems.push(`header x-github-api-version: ${version}`);
  if ((headers.get('user-agent') ?? '') === '')
    problems.push('header user-agent: GitHub asks every client for one');
  return problems;
}

function isEmpty(body: unknown): boolean {
  return (
    body === undefined ||
    body === '' ||
    (typeof body === 'object' && body !== null && Object.keys(body).length === 0)
  );
}
