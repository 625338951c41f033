import { sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { personalDataPermissions } from '../permissions/personal-data.ts';
import { countReferences, whoIs } from './erasure.ts';
import { erasureRules } from './erasure-rules.ts';
import { pseudonymOf } from './pseudonym.ts';

const counted = z.array(z.object({ table: z.string(), rows: z.number().int() }));

export const previewErasure = defineQuery({
  name: 'person.preview-erasure',
  summary: 'What erasing a person would take away, and what would stay under which pseudonym.',
  permission: 'person.erase',
  rule: personalDataPermissions['person.erase'],
  input: z.object({ id: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    shortName: z.string(),
    pseudonym: z.string(),
    erasedAt: z.date().nullable(),
    /** Still works: first the posts end. */
    works: z.boolean(),
    accounts: z.number().int(),
    goes: counted,
    stays: counted,
    /** Rows of the log in which the person is named. */
    log: z.number().int(),
  }),
  http: { path: '/people/{id}/erasure' },
  async run({ db, centre, today }, { id }) {
    const person = await db
      .selectFrom('person')
      .select(['short_name as shortName', 'erased_at as erasedAt'])
      .select(worksOn(today).as('works'))
      .where('id', '=', id)
      .where('merged_into', 'is', null)
      .executeTakeFirst();
    if (!person) throw notFound();
    const pseudonym = pseudonymOf(id, centre.locale);
    const who = await whoIs(db, id, pseudonym);
    const references = (await countReferences(db, who.personIds)).filter(({ rows }) => rows > 0);
    const of = (rule: 'goes' | 'stays') => {
      const tables = new Map<string, number>();
      for (const { key, table, rows } of references)
        if ((erasureRules[key] ?? 'stays') === rule)
          tables.set(table, (tables.get(table) ?? 0) + rows);
      return [...tables].map(([table, rows]) => ({ table, rows }));
    };
    const log = await db
      .selectFrom('audit_entry')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where((eb) =>
        eb.or([
          eb('object_id', 'in', who.personIds),
          eb('actor_id', 'in', who.userIds.length > 0 ? who.userIds : ['']),
        ]),
      )
      .executeTakeFirstOrThrow();
    return {
      id,
      ...person,
      pseudonym,
      accounts: who.userIds.length,
      goes: of('goes'),
      stays: of('stays'),
      log: Number(log.rows),
    };
  },
});

/** Whether a person (of the table `person`) has a post that has not ended, or is of the centre without a last day. */
export function worksOn(today: string) {
  return sql<boolean>`(exists (select from post po where po.person_id = person.id
      and coalesce(po.until >= ${today}::date, true))
    or (person.in_centre and coalesce(person.active_until >= ${today}::date, true)))`;
}
