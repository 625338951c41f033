import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { centrePermissions } from '../permissions/centres.ts';
import { type SharedPerson, sharedPerson } from './schema.ts';

const input = listInput(['name', 'organisation', 'post', 'centre'], 'name').extend({
  share: z.uuid().optional(),
  on: z.iso.date().optional(),
});
export type SharedPeopleAsked = z.input<typeof input>;

/** Nothing but what the database's own function gives: it knows the agreements. */
export const listSharedPeople = defineQuery({
  name: 'share.people',
  summary:
    'People of other centres whom agreements show to this one, on a day, with the agreed fields only.',
  permission: 'share.read',
  rule: centrePermissions['share.read'],
  input,
  output: pageOf(sharedPerson),
  http: { path: '/shared-people' },
  async run({ db, today }, { q, share = null, on = today, ...list }) {
    let found = db
      .selectFrom(
        sql<SharedPerson>`(
          select share_id as "shareId", centre_name as "centreName", person_id as "personId", full_name as name, post, subjects,
            organisation_name as "organisationName", section_role as "sectionRole", phone, email, category, title, education,
            teaching_since as "teachingSince"
          from shared_people(${share}, ${on}::date))`.as('shown'),
      )
      .selectAll('shown');
    if (q)
      found = found.where((eb) =>
        eb.or(
          (['name', 'organisationName', 'post', 'centreName'] as const).map((column) =>
            eb(column, 'ilike', containing(q)),
          ),
        ),
      );
    const { by, direction } = sortOf(list.sort);
    return readPage(
      found
        .orderBy(sql.ref(sorts[by]), direction)
        .orderBy('name')
        .orderBy('personId')
        .orderBy('shareId'),
      list,
    );
  },
});

const sorts = {
  name: 'name',
  organisation: 'organisationName',
  post: 'post',
  centre: 'centreName',
} as const;
