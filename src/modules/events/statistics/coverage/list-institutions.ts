import { sql } from 'kysely';
import { z } from 'zod';
import { existsOn, labelOn } from '#modules/directory/organisations/columns.ts';
import { matchesOrganisation } from '#modules/directory/search/matches.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { day } from '../../planning/schema.ts';
import { pageOfFacts } from '../page-of-facts.ts';
import { statisticsPermissions } from '../permissions.ts';
import { invitedPeople, takingPart, takings } from './parts.ts';

const row = z.object({
  organisationId: z.uuid(),
  name: z.string(),
  kind: z.string(),
  locality: z.string(),
  /** Whom the events are for. */
  people: z.number().int(),
  hosted: z.number().int(),
  spoke: z.number().int(),
  came: z.number().int(),
  /** The last day on which any of it was, in the period. */
  last: z.iso.date().nullable(),
});
export type InstitutionTaking = z.output<typeof row>;

export const listInstitutionTakings = defineQuery({
  name: 'event.coverage.institutions',
  summary:
    'How often institutions hosted, spoke and came in a period; `never` leaves those that did not.',
  permission: 'event.figures.read',
  rule: statisticsPermissions['event.figures.read'],
  placed: true,
  input: listInput(['name', 'locality', 'people', 'hosted', 'spoke', 'came', 'last']).extend({
    from: day.optional(),
    to: day.optional(),
    sectionId: z.uuid().optional(),
    directionId: z.uuid().optional(),
    organisationKind: several(z.string().max(60)),
    never: z.enum(takings).optional(),
  }),
  output: pageOf(row),
  http: { path: '/event-coverage/institutions' },
  async run(scope, { page, size, sort, q, never, organisationKind, ...filters }) {
    const { today } = scope;
    const { by, direction } = sortOf(sort);
    const column = { hosts: sql`hosted`, speaks: sql`spoke`, comes: sql`came` };
    const found = sql`
      select * from (
        select o.id as "organisationId", ${labelOn(sql.ref('o.id'), today)} as name, o.kind, o.locality,
          (select count(*)::int from worker w where w.organisation_id = o.id) as people,
          (select count(distinct whole_id)::int from been where host_organisation_id = o.id) as hosted,
          (select count(distinct (talk.whole_id, talk.person_id))::int from talk
            join worker w on w.person_id = talk.person_id where w.organisation_id = o.id) as spoke,
          (select count(distinct (there.whole_id, there.who))::int from there where there.organisation_id = o.id) as came,
          (select max(starts_on) from (
            select starts_on from been where host_organisation_id = o.id
            union all select starts_on from there where organisation_id = o.id
            union all select talk.starts_on from talk join worker w on w.person_id = talk.person_id
              where w.organisation_id = o.id) took) as last
        from organisation join organisation o on o.id = organisation.id
        where ${existsOn(today)} and o.kind <> all(array['ministry','department','local-authority','centre'])
          and exists (select from worker w where w.organisation_id = o.id)
          ${organisationKind?.length ? sql`and o.kind = any(${organisationKind}::text[])` : sql``}
          ${q ? sql`and ${matchesOrganisation(q)}` : sql``}
      ) counted where ${never ? sql`${column[never]} = 0` : sql`true`}`;
    return pageOfFacts<InstitutionTaking>(
      scope,
      sql`${takingPart(scope, filters)}, ${invitedPeople(scope, filters)}`,
      found,
      {
        page,
        size,
        order: sql`${sql.ref(by)} ${sql.raw(direction)} ${sql.raw(direction === 'desc' ? 'nulls last' : 'nulls first')}, name, "organisationId"`,
      },
    );
  },
});
