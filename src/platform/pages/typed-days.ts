import type { z } from 'zod';
import { readDay } from '../datetime/read-day.ts';
import type { FieldProblem } from '../errors.ts';

/**
 * A form's input with the days that people typed as ISO 8601. Operations take nothing else; whether a text is meant
 * to be a day is told by the schema, so that no other field is touched.
 */
export function withTypedDays<I>(schema: z.ZodType, input: I): I {
  let given: unknown = input;
  for (const { path, typed } of refusedDays(schema, input)) {
    const day = readDay(typed);
    if (day) given = replaced(given, path, day);
  }
  return given as I;
}

/** Says of each day that could not be read what was typed, for the sentence beside the field and for the field. */
export function sayTypedDays(
  schema: z.ZodType,
  input: unknown,
  fields: readonly FieldProblem[],
): FieldProblem[] {
  const typed = new Map(refusedDays(schema, input).map((day) => [day.path.join('.'), day.typed]));
  return fields.map((field) => {
    const given = typed.get(field.path);
    return given === undefined ? field : { ...field, code: 'not-a-day', given };
  });
}

function refusedDays(schema: z.ZodType, input: unknown): { path: PropertyKey[]; typed: string }[] {
  const { error } = schema.safeParse(input, { reportInput: true });
  return (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'invalid_format' && issue.format === 'date' && typeof issue.input === 'string'
      ? [{ path: issue.path, typed: issue.input.slice(0, 60) }]
      : [],
  );
}

function replaced(value: unknown, [key, ...rest]: readonly PropertyKey[], day: string): unknown {
  if (key === undefined) return day;
  if (Array.isArray(value))
    return value.map((one, index) => (index === key ? replaced(one, rest, day) : one));
  const record = value as Record<PropertyKey, unknown>;
  return { ...record, [key]: replaced(record[key], rest, day) };
}
