import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError, type FieldProblem } from '../errors.ts';
import type { Endpoint } from './endpoint.ts';
import type { JsonSchema } from './json-schema.ts';
import { RequestError } from './problem.ts';

export type Input = Record<string, unknown>;

/** Characters from which a body with a file is parsed and checked in turns, so that others get theirs between. */
const longText = 1_000_000;

/**
 * What a query is asked for: path and query string, turned into the types of its schema.
 * @throws AppError `invalid` for a parameter that the query does not know: a misspelt filter must not
 *   give an unfiltered list.
 */
export function readQueryInput(
  { properties, pathParams }: Endpoint,
  url: URL,
  params: Record<string, string>,
): Input {
  const names = [...new Set(url.searchParams.keys())];
  refuseUnknown(names.filter((name) => !(name in properties) || pathParams.has(name)));
  const input: Input = {};
  for (const name of names) {
    const schema = plainType(properties[name] ?? {});
    const values = url.searchParams.getAll(name);
    input[name] =
      schema.type === 'array'
        ? values.map((value) => typed(value, plainType(schema.items ?? {})))
        : typed(values.at(-1) ?? '', schema);
  }
  return { ...input, ...params };
}

/**
 * What an operation is given: the JSON body with the path's parameters over it.
 * @throws RequestError 415 and 400, AppError `too-large`, `invalid` for unknown fields.
 */
export async function readBodyInput(
  { properties, pathParams, input: schema, bodyLimit }: Endpoint,
  request: Request,
  params: Record<string, string>,
): Promise<{ input: Input; body: Input }> {
  const text = await readText(request, bodyLimit);
  const pause = text.length > longText ? nextTurn : () => undefined;
  await pause();
  const body = text.trim() === '' ? {} : parseObject(text);
  await pause();
  if (schema.additionalProperties === undefined || schema.additionalProperties === false)
    refuseUnknown(
      Object.keys(body).filter((name) => !(name in properties) || pathParams.has(name)),
    );
  return { input: { ...body, ...params }, body };
}

function refuseUnknown(names: string[]): void {
  if (names.length === 0) return;
  const fields: FieldProblem[] = names.map((path) => ({
    path,
    code: 'unknown-field',
    message: 'unknown field',
  }));
  throw new AppError('invalid', { fields });
}

async function readText(request: Request, limit: number): Promise<string> {
  const type = request.headers.get('content-type');
  if (type && !/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type))
    throw new RequestError('unsupported-media-type');
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limit) throw tooLarge(limit);
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  if (request.body)
    for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > limit) throw tooLarge(limit);
      text += decoder.decode(part, { stream: true });
    }
  if (size > 0 && !type) throw new RequestError('unsupported-media-type');
  return text + decoder.decode();
}

function tooLarge(limit: number): AppError {
  const params = { megabytes: Math.round(limit / 1024 / 1024) };
  return new AppError('too-large', { reason: 'api.body-too-large', params });
}

function parseObject(text: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RequestError('malformed', 'api.body-not-json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RequestError('malformed', 'api.body-not-json');
  return value as Input;
}

/** What stands beside «or null» in a schema. */
function plainType(schema: JsonSchema): JsonSchema {
  return schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
}

/** Text that doesn't look like the type stays a text, and the schema says what is wrong with it. */
function typed(text: string, { type }: JsonSchema): unknown {
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
