import { z } from 'zod';

/** The part of JSON Schema (2020-12) that is looked into here. */
export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  contentEncoding?: string;
  [keyword: string]: unknown;
}

/** The schema of what is sent (`input`) or answered (`output`), as JSON carries it. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type !== 'date') return;
      jsonSchema.type = 'string';
      jsonSchema.format = 'date-time';
    },
  });
  return rest as JsonSchema;
}

/** The objects that a schema allows: itself, or the branches of a choice. */
function branchesOf(schema: JsonSchema): JsonSchema[] {
  const branches = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  return branches ? branches.flatMap(branchesOf) : [schema];
}

/** Every property that a schema's objects can have, by name. */
export function propertiesOf(schema: JsonSchema): Record<string, JsonSchema> {
  return Object.assign({}, ...branchesOf(schema).map(({ properties }) => properties ?? {}));
}

/** The schema without some properties, for a body beside a path that has them. */
export function without(schema: JsonSchema, names: ReadonlySet<string>): JsonSchema {
  const choice = (['anyOf', 'oneOf', 'allOf'] as const).find((keyword) => schema[keyword]);
  if (choice)
    return { ...schema, [choice]: schema[choice]?.map((branch) => without(branch, names)) };
  if (!schema.properties) return schema;
  const required = schema.required?.filter((name) => !names.has(name));
  const { required: _, ...rest } = schema;
  return {
    ...rest,
    properties: Object.fromEntries(
      Object.entries(schema.properties).filter(([name]) => !names.has(name)),
    ),
    ...(required?.length ? { required } : {}),
  };
}

/** Whether some part of the schema holds a file's bytes as base64. */
export function holdsBytes(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  if ((schema as JsonSchema).contentEncoding === 'base64') return true;
  return Object.values(schema).some(holdsBytes);
}
