import { type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope, type Scope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { day } from '../planning/schema.ts';
import { certificatePermissions } from './permissions.ts';
import { certificateContent, certificateRoles } from './schema.ts';
import { selectCertificates } from './select-certificates.ts';

const row = z.object({
  id: z.uuid(),
  code: z.string(),
  number: z.string(),
  role: z.enum(certificateRoles),
  personId: z.uuid().nullable(),
  name: z.string(),
  organisationId: z.uuid().nullable(),
  organisation: z.string(),
  eventId: z.uuid(),
  title: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  credit: certificateContent.shape.credit,
  issuedOn: z.string(),
  issuedBy: z.string(),
  replaces: z.string().nullable(),
  /** Whether another stands for it. */
  replaced: z.boolean(),
  revokedAt: z.date().nullable(),
  revokedReason: z.string(),
});
export type CertificateRow = z.output<typeof row>;

export const certificateSorts = ['number', 'name', 'organisation', 'event', 'issued'] as const;

const certificateList = listInput(certificateSorts, '-number').extend({
  certificateId: z.uuid().optional(),
  eventId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  personId: z.uuid().optional(),
  role: z.enum(certificateRoles).optional(),
  state: z.enum(['valid', 'revoked']).optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  from: day.optional(),
  to: day.optional(),
});

export const listCertificates = defineQuery({
  name: 'certificate.list',
  summary: 'The register of certificates; `q` looks in names, numbers, titles of events and codes.',
  permission: 'certificate.list',
  rule: certificatePermissions['certificate.list'],
  placed: true,
  input: certificateList,
  output: pageOf(row),
  http: { path: '/certificates' },
  run: registerPage,
});

export const listOwnCertificates = defineQuery({
  name: 'certificate.list-own',
  summary: 'The certificates of the caller.',
  permission: 'certificate.list-own',
  rule: certificatePermissions['certificate.list-own'],
  input: listInput(certificateSorts, '-issued').extend({
    /** In which the event ended. */
    year: z.coerce.number().int().min(2000).max(2200).optional(),
  }),
  output: pageOf(row),
  http: { path: '/my/certificates' },
  run: async (scope: Scope<'certificate.list-own'>, { q, year, ...list }) => {
    let own = selectRows(scope).where('c.person_id', '=', scope.actor.personId ?? noPerson);
    if (year)
      own = own.where(sql<boolean>`left(c.content->'event'->>'endsOn', 4) = ${String(year)}`);
    return readPage(sorted(q ? own.where(looked(q)) : own, list.sort), list);
  },
});

/** Matches nobody: an account without a card has no certificates. */
export const noPerson = '00000000-0000-0000-0000-000000000000';

async function registerPage(
  scope: PlacedScope<'certificate.list'>,
  {
    q,
    certificateId,
    eventId,
    organisationId,
    personId,
    role,
    state,
    year,
    from,
    to,
    ...list
  }: z.output<typeof certificateList>,
): Promise<Page<CertificateRow>> {
  let found = selectRows(scope).where((eb) =>
    eb.or([
      inReach(scope, { organisation: eb.ref('c.organisation_id') }),
      inReach(scope, {
        organisation: eb.ref('e.host_organisation_id'),
        section: eb.ref('e.section_id'),
        direction: eb.ref('e.direction_id'),
      }),
    ]),
  );
  if (certificateId) found = found.where('c.id', '=', certificateId);
  if (eventId) found = found.where('c.event_id', '=', eventId);
  if (organisationId) found = found.where('c.organisation_id', '=', organisationId);
  if (personId) found = found.where('c.person_id', '=', personId);
  if (role) found = found.where('c.role', '=', role);
  if (state) found = found.where('c.revoked_at', state === 'valid' ? 'is' : 'is not', null);
  if (year) found = found.where('c.year', '=', year);
  if (from) found = found.where('c.issued_on', '>=', from);
  if (to) found = found.where('c.issued_on', '<=', to);
  if (q) found = found.where(looked(q));
  return readPage(sorted(found, list.sort), list);
}

const looked = (q: string) =>
  sql<boolean>`(c.content->>'name' ilike ${containing(q)} or c.content->>'number' ilike ${containing(q)}
    or c.content->'event'->>'title' ilike ${containing(q)} or c.code = lower(replace(${q}, '-', '')))`;

function selectRows({ db }: Scope) {
  return selectCertificates(db).select((eb) => [
    'c.id',
    'c.code',
    sql<string>`c.content->>'number'`.as('number'),
    eb.ref('c.role').$castTo<CertificateRow['role']>().as('role'),
    'c.person_id as personId',
    sql<string>`c.content->>'name'`.as('name'),
    'c.organisation_id as organisationId',
    sql<string>`c.content->>'organisation'`.as('organisation'),
    'c.event_id as eventId',
    sql<string>`c.content->'event'->>'title'`.as('title'),
    sql<string>`c.content->'event'->>'startsOn'`.as('startsOn'),
    sql<string>`c.content->'event'->>'endsOn'`.as('endsOn'),
    sql<CertificateRow['credit']>`nullif(c.content->'credit', 'null'::jsonb)`.as('credit'),
    'c.issued_on as issuedOn',
    'c.issued_by_name as issuedBy',
    sql<string | null>`c.content->>'replaces'`.as('replaces'),
    sql<boolean>`exists (select from certificate next where next.replaces_id = c.id)`.as(
      'replaced',
    ),
    'c.revoked_at as revokedAt',
    'c.revoked_reason as revokedReason',
  ]);
}

function sorted<DB, TB extends keyof DB, R>(
  found: SelectQueryBuilder<DB, TB, R>,
  sort: z.output<typeof certificateList>['sort'],
): SelectQueryBuilder<DB, TB, R> {
  const { by, direction } = sortOf(sort);
  const down = direction === 'desc' ? sql` desc` : sql``;
  const columns = {
    number: sql`c.year${down}, c.series${down}, c.number${down}`,
    name: sql`c.content->>'name'${down}`,
    organisation: sql`c.content->>'organisation'${down}`,
    event: sql`c.content->'event'->>'title'${down}`,
    issued: sql`c.issued_on${down}, c.number${down}`,
  };
  return found.orderBy(columns[by]).orderBy('c.id' as never);
}
