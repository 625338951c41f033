import type { Endpoint } from './endpoint.ts';
import { type JsonSchema, jsonSchemaOf, without } from './json-schema.ts';
import {
  idempotencyKeyHeader,
  ifMatchHeader,
  introduction,
  problemResponses,
  problemSchema,
} from './open-api-parts.ts';

/** One method of one path in the document. */
export interface DescribedOperation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, unknown>;
  'x-permission': string;
  'x-roles': readonly string[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

export interface OpenApi {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  security: Record<string, string[]>[];
  tags: { name: string }[];
  paths: Record<string, Record<string, DescribedOperation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    responses: Record<string, unknown>;
    securitySchemes: Record<string, unknown>;
  };
}

/** The OpenAPI 3.1 document of what the API offers. */
export function openApiOf(endpoints: readonly Endpoint[], publicUrl: string): OpenApi {
  const schemas: Record<string, JsonSchema> = { Problem: problemSchema };
  const paths: OpenApi['paths'] = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method]: describe(endpoint, schemas),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kabinet', version: '1', description: introduction },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ token: [] }, { session: [] }],
    tags: [...new Set(endpoints.map(tagNameOf))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas,
      responses: problemResponses,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A personal token.' },
        session: { type: 'apiKey', in: 'cookie', name: 'kabinet.session_token' },
      },
    },
  };
}

const tagNameOf = ({ name }: Endpoint) => name.split('.')[0] ?? name;

function describe(endpoint: Endpoint, schemas: Record<string, JsonSchema>): DescribedOperation {
  const { name, summary, permission, rule, pathParams, versioned, kind } = endpoint;
  const input = lift(`${name}.input`, endpoint.input, schemas);
  return {
    operationId: name,
    summary,
    description: `Permission: \`${permission}\` (${[rule.roles].flat().join(', ')}${rule.when || rule.place ? '; depends on the record' : ''}).`,
    tags: [tagNameOf(endpoint)],
    parameters: [
      ...[...pathParams].map((param) => parameter('path', param, endpoint, true)),
      ...(kind === 'query' ? queryParameters(endpoint) : []),
      ...(versioned ? [ifMatchHeader] : []),
      ...(kind === 'operation' ? [idempotencyKeyHeader] : []),
    ],
    ...(kind === 'operation' ? bodyOf(without(input, pathParams)) : {}),
    responses: { ...success(endpoint, schemas), ...failures(endpoint) },
    'x-permission': permission,
    'x-roles': [rule.roles].flat(),
  };
}

function queryParameters(endpoint: Endpoint): Parameter[] {
  const required = new Set(endpoint.input.required ?? []);
  return Object.keys(endpoint.properties)
    .filter((name) => !endpoint.pathParams.has(name))
    .map((name) => parameter('query', name, endpoint, required.has(name)));
}

function parameter(
  place: 'path' | 'query',
  name: string,
  { properties }: Endpoint,
  required: boolean,
): Parameter {
  const { description, ...schema } = properties[name] ?? { type: 'string' };
  return {
    name,
    in: place,
    required,
    ...(typeof description === 'string' ? { description } : {}),
    schema,
  };
}

function bodyOf(schema: JsonSchema): Pick<DescribedOperation, 'requestBody'> {
  if (schema.properties && Object.keys(schema.properties).length === 0) return {};
  const required = !schema.properties || (schema.required?.length ?? 0) > 0;
  return { requestBody: { required, content: { 'application/json': { schema } } } };
}

function success(
  { name, output, status, versioned, kind, produces }: Endpoint,
  schemas: OpenApi['components']['schemas'],
) {
  if (status === 204) return { 204: { description: 'Done.' } };
  if (produces) {
    const schema = { type: 'string', format: 'binary' };
    const content = Object.fromEntries(produces.map((type) => [type, { schema }]));
    return { 200: { description: 'The file.', content } };
  }
  const schema = output ? lift(`${name}.output`, jsonSchemaOf(output, 'output'), schemas) : {};
  const tagged = versioned || (kind === 'query' && schema.properties?.version);
  return {
    [status]: {
      description: status === 201 ? 'Created.' : status === 202 ? 'Begun.' : 'Done.',
      ...(tagged
        ? {
            headers: {
              ETag: {
                description: 'The version of the record, in quotes.',
                schema: { type: 'string' },
              },
            },
          }
        : {}),
      content: { 'application/json': { schema } },
    },
  };
}

function failures({ kind, pathParams, versioned }: Endpoint): Record<string, unknown> {
  const statuses = [
    ...(kind === 'operation' ? [400] : []),
    401,
    403,
    ...(pathParams.size > 0 ? [404] : []),
    ...(kind === 'operation' ? [409, 413, 415] : []),
    422,
    ...(versioned ? [428] : []),
  ];
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]),
  );
}

/**
 * Puts the named parts of a schema, and itself when it refers to itself, among the document's: a
 * reference counts from the document's root.
 */
function lift(name: string, schema: JsonSchema, schemas: Record<string, JsonSchema>): JsonSchema {
  let recursive = false;
  const relink = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(relink);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        if (key !== '$ref' || typeof part !== 'string') return [key, relink(part)];
        if (part === '#') recursive = true;
        const inner = part.replace('#/$defs/', '');
        return [key, `#/components/schemas/${part === '#' ? name : `${name}.${inner}`}`];
      }),
    );
  };
  const { $defs, ...own } = relink(schema) as JsonSchema;
  for (const [inner, part] of Object.entries($defs ?? {})) schemas[`${name}.${inner}`] = part;
  if (recursive) schemas[name] = own;
  return own;
}
