import type { TFunction } from 'i18next';

/** A translator of the namespace `audit`. */
type Say = TFunction<'audit'>;

const say = (t: Say, key: string, otherwise: string) =>
  (t as unknown as (key: string, options: { defaultValue: string }) => string)(key, {
    defaultValue: otherwise,
  });

/** «plan.item.update» as people say it; a permission to read («plan.read») too. */
export function operationWord(t: Say, operation: string): string {
  return say(t, `operation.${operation}`, operation);
}

/** Name of a kind of object. */
export function objectWord(t: Say, type: string): string {
  return say(t, `object.${type}`, type);
}

/** Name of a field of any object. */
export function fieldWord(t: Say, field: string): string {
  return say(t, `field.${field}`, field);
}

/** A code of a field («state»: «in_force») in words; null for what is no such code. */
export function valueWord(t: Say, field: string, code: string): string | null {
  return /^[a-z][a-z_-]*$/.test(code) ? say(t, `value.${field}.${code}`, '') || null : null;
}
