import type { SheetKind } from '../kinds.ts';
import type { Field } from './field.ts';
import { memberFields } from './members.ts';
import { organisationFields } from './organisations.ts';
import { peopleFields } from './people.ts';
import { professionFields } from './professions.ts';

const byKind: Record<SheetKind, readonly Field[]> = {
  people: peopleFields,
  organisations: organisationFields,
  professions: professionFields,
  members: memberFields,
};

/** What the columns of a sheet of the kind can hold, in the order of the template. */
export function fieldsOf(kind: SheetKind): readonly Field[] {
  return byKind[kind];
}
