import { sql } from 'kysely';

/** A separate schedule decides, in the whole cell or a part of it, and no date was given yet. */
export function debtOf() {
  return sql<boolean>`(item.deadline_kind = 'scheduled' or item.deadline_reading @? '$.parts[*] ? (@.kind == "scheduled")')
    and not exists (select from plan_item_date d where d.item_id = item.id)`;
}

/** Named in the item's cell, in person or by a role; a bullet without names of its own takes its parent's. */
export function owedBy(personId: string) {
  return sql<boolean>`exists (
    select from plan_item_party party
    where party.item_id = case
        when exists (select from plan_item_party own where own.item_id = item.id) then item.id
        else item.parent_id end
      and (party.person_id = ${personId}
        or party.role in (select role from plan_role_person where person_id = ${personId})))`;
}
