import { sql } from 'kysely';

/** The item promises this form. */
export function promises(form: string) {
  return sql<boolean>`exists (select from plan_item_form promised
    where promised.item_id = item.id and promised.value = ${form})`;
}
