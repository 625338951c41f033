import type { z } from 'zod';
import type { Permission } from '../access/permission.ts';
import type { Operation } from '../operation/define.ts';
import type { Query } from '../query/define.ts';
import { holdsBytes, type JsonSchema, jsonSchemaOf, propertiesOf } from './json-schema.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A declared query or operation as the API offers it. */
export interface Endpoint {
  kind: 'query' | 'operation';
  name: string;
  summary: string;
  method: Method;
  /** Below `/api/v1`, with parameters in braces: «/people/{id}». */
  path: string;
  pathParams: ReadonlySet<string>;
  permission: string;
  rule: Permission<never>;
  input: JsonSchema;
  properties: Record<string, JsonSchema>;
  output: z.ZodType | undefined;
  /** Media types of the file that it gives; null where it gives JSON. */
  produces: readonly string[] | null;
  /** Whether a change needs the version that the caller saw. */
  versioned: boolean;
  status: 200 | 201 | 202 | 204;
  /** Bytes of a body that are still read. */
  bodyLimit: number;
  declared: Operation | Query;
}

const megabyte = 1024 * 1024;
/** A JSON body; one with a file in base64, which is a third longer than the file, holds 50 MB of it. */
const bodyLimits = { plain: megabyte, withFile: 70 * megabyte };

/** Reads the registries. What has no `http` is not offered. @throws Error for two of one method and path. */
export function endpointsOf(operations: readonly Operation[], queries: readonly Query[]) {
  const endpoints = [...queries.flatMap(ofQuery), ...operations.flatMap(ofOperation)];
  const seen = new Set<string>();
  for (const { method, path, name } of endpoints) {
    const shape = `${method} ${path.replace(/\{\w+\}/g, '{}')}`;
    if (seen.has(shape)) throw new Error(`${name}: ${shape} is offered twice`);
    if (!/^(\/([a-z0-9-]+|\{\w+\}))+$/.test(path)) throw new Error(`${name}: ${path} is no path`);
    seen.add(shape);
  }
  return endpoints;
}

function ofQuery(declared: Query): Endpoint[] {
  if (!declared.http) return [];
  const { permission, rule } = declared;
  const { path, produces = null } = declared.http;
  return [{ ...common(declared, path), kind: 'query', method: 'get', permission, rule, produces }];
}

function ofOperation(declared: Operation): Endpoint[] {
  if (!declared.http) return [];
  const { method, path, status = 200 } = declared.http;
  return [
    {
      ...common(declared, path),
      kind: 'operation',
      method,
      permission: declared.name,
      rule: declared.permission,
      versioned: Boolean(declared.version),
      status,
    },
  ];
}

function common(declared: Operation | Query, path: string) {
  const input = jsonSchemaOf(declared.input, 'input');
  return {
    name: declared.name,
    summary: declared.summary,
    path,
    pathParams: new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)),
    input,
    properties: propertiesOf(input),
    output: declared.output as z.ZodType | undefined,
    produces: null,
    versioned: false,
    status: 200 as const,
    bodyLimit: holdsBytes(input) ? bodyLimits.withFile : bodyLimits.plain,
    declared,
  };
}
