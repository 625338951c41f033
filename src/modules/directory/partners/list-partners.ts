import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { partnerColumns } from './load-partner.ts';
import { partnerRow } from './schema.ts';

const input = listInput(['name', 'kind', 'person', 'agreed']).extend({
  kind: several(z.string().max(60)),
  cooperation: several(z.string().max(200)),
  person: z.uuid().optional(),
  /** With an agreement in force today, without one, or with one that ends within so many days. */
  agreement: z.enum(['yes', 'no', 'ending']).optional(),
  state: z.enum(['current', 'ended', 'all']).default('current'),
});
export type PartnersAsked = z.input<typeof input>;

const inForce = (today: string) => sql`from agreement a
  where a.partner_id = partner.id and daterange(a.since, a.until, '[]') @> ${today}::date`;

function selectPartners({ db, today }: Scope) {
  return db
    .selectFrom('partner')
    .leftJoin('person', 'person.id', 'partner.person_id')
    .select(['partner.id', ...partnerColumns, 'partner.version', 'person.short_name as personName'])
    .select([
      sql<number>`(select count(*)::int ${inForce(today)})`.as('agreements'),
      sql<
        string | null
      >`(select case when bool_and(a.until is not null) then max(a.until) end ${inForce(today)})`.as(
        'agreedUntil',
      ),
    ]);
}

export const listPartners = defineQuery({
  name: 'partner.list',
  summary: 'The register of partners; `q` looks in names, contacts, addresses and notes.',
  permission: 'partner.read',
  rule: organisationPermissions['partner.read'],
  input,
  output: pageOf(partnerRow),
  http: { path: '/partners' },
  async run(scope, { q, kind, cooperation, person, agreement, state, ...list }) {
    const { today } = scope;
    let found = selectPartners(scope);
    if (q)
      found = found.where((eb) =>
        eb.or(
          (
            ['partner.name', 'partner.contact_name', 'partner.address', 'partner.note'] as const
          ).map((column) => eb(column, 'ilike', containing(q))),
        ),
      );
    if (kind) found = found.where(sql<SqlBool>`partner.kind = any(${kind}::text[])`);
    if (cooperation)
      found = found.where(sql<SqlBool>`partner.cooperation && ${cooperation}::text[]`);
    if (person) found = found.where('partner.person_id', '=', person);
    const ended = sql<SqlBool>`coalesce(partner.until < ${today}::date, false)`;
    if (state !== 'all')
      found = found.where(state === 'ended' ? ended : sql<SqlBool>`not ${ended}`);
    const agreed = sql<SqlBool>`exists (select ${inForce(today)})`;
    if (agreement === 'yes') found = found.where(agreed);
    if (agreement === 'no') found = found.where(sql<SqlBool>`not ${agreed}`);
    if (agreement === 'ending')
      found = found.where(
        sql<SqlBool>`exists (select ${inForce(today)} and a.until - a.remind_days <= ${today}::date)`,
      );
    const { by, direction } = sortOf(list.sort);
    return readPage(found.orderBy(sorts[by], direction).orderBy('partner.id'), list);
  },
});

const sorts = {
  name: sql`partner.name`,
  kind: sql`partner.kind`,
  person: sql`person.short_name`,
  agreed: sql`"agreedUntil"`,
} as const;

export const readPartner = defineQuery({
  name: 'partner.read',
  summary: 'One partner.',
  permission: 'partner.read',
  rule: organisationPermissions['partner.read'],
  input: z.object({ id: z.uuid() }),
  output: partnerRow,
  http: { path: '/partners/{id}' },
  async run(scope, { id }) {
    const row = await selectPartners(scope).where('partner.id', '=', id).executeTakeFirst();
    if (!row) throw notFound();
    return row;
  },
});
