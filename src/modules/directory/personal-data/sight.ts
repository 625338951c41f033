import { type RawBuilder, sql } from 'kysely';
import { reachOf } from '#platform/access/permission.ts';
import type { PlacedScope, Scope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { personalDataPermissions } from '../permissions/personal-data.ts';
import { type CardField, type Sight, seesField, sensitiveFields } from './field-rules.ts';

const permission = 'person.read-sensitive';

/**
 * What the caller sees of a card (alias `person`): all of the own one; by `person.read-sensitive` where the person works,
 * or worked last; else what everybody sees.
 */
export function sightOf(scope: Scope): RawBuilder<Sight> {
  const reach = reachOf(scope.actor, permission, personalDataPermissions[permission]);
  const own = sql`person.id = ${scope.actor.personId}::uuid`;
  if (reach === 'centre') return sql<Sight>`case when ${own} then 'own' else 'centre' end`;
  if (reach === null) return sql<Sight>`case when ${own} then 'own' else 'reach' end`;
  const works = worksWithin({ reach, today: scope.today });
  return sql<Sight>`case when ${own} then 'own' when ${works} then 'leaders' else 'reach' end`;
}

/** Whether a person (alias `person`) works, or worked last, where somebody has a permission. */
export function worksWithin({ reach, today }: Pick<PlacedScope, 'reach' | 'today'>) {
  if (reach === 'centre') return sql<boolean>`true`;
  const there = inReach({ reach, today }, { organisation: sql.ref('sp.organisation_id') });
  return sql<boolean>`exists (
    select from post sp where sp.person_id = person.id and ${there} and (coalesce(sp.until >= ${today}::date, true)
      or sp.until = (select max(coalesce(last.until, 'infinity')) from post last where last.person_id = person.id)))`;
}

const allSights = ['reach', 'leaders', 'centre', 'own'] as const satisfies readonly Sight[];

/** Whether the caller sees all of every card. */
export function seesEverywhere({ actor }: Pick<Scope, 'actor'>): boolean {
  return reachOf(actor, permission, personalDataPermissions[permission]) === 'centre';
}

/** Whether the caller sees a field of a card (alias `person`), for conditions and columns of a list. */
function sees(scope: Scope, field: CardField): RawBuilder<boolean> {
  // A list of the whole centre pays nothing for the question.
  if (seesEverywhere(scope)) return sql<boolean>`true`;
  const sights = allSights.filter((sight) => seesField(sight, field));
  return sql<boolean>`(${sightOf(scope)} = any(${sights}::text[]))`;
}

/** A column of a card (alias `person`) where the caller sees the field; `empty` elsewhere. */
export function ifSeen<T>(
  scope: Scope,
  field: CardField,
  column: RawBuilder<T>,
  empty: RawBuilder<T> = sql<T>`null`,
): RawBuilder<T> {
  if (seesEverywhere(scope)) return column;
  return sql<T>`case when ${sees(scope, field)} then ${column} else ${empty} end`;
}

/**
 * Whether what was typed (in its `readingsOf`) finds a card (alias `person`) by what the caller sees of it: nobody reads a telephone out of a
 * list by looking for its digits one after another.
 */
export function foundBySeen(scope: Scope, readings: readonly string[]): RawBuilder<boolean> {
  const seen = sees(scope, 'phone');
  if (seesEverywhere(scope)) return seen;
  const named = sql`' ' || search_key(person.family_name || ' ' || person.given_name || ' ' || person.patronymic) || ' '
    || search_key(person.short_name || ' ' || in_one_text(person.aliases)) || ' '`;
  return sql<boolean>`(${seen} or exists (
    select from words_of(${readings}::text[]) asked
    where holds_words(${named}, asked.words) or slips_in(${named}, asked.words) is not null))`;
}

/** The sensitive fields that stay out of a file of the whole centre: all, unless the caller sees every card whole. */
export function unseenFields(scope: Scope): readonly CardField[] {
  return seesEverywhere(scope) ? [] : sensitiveFields;
}
