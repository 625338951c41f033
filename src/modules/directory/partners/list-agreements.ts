import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { readFile } from '#platform/files/read-file.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { organisationPermissions } from '../permissions/organisations.ts';
import { agreementColumns } from './load-partner.ts';
import { type AgreementState, agreementRow, agreementStates } from './schema.ts';

const input = listInput(['until', 'number', 'partner', 'signed', 'person']).extend({
  partnerId: z.uuid().optional(),
  person: z.uuid().optional(),
  /** That name this institution. */
  organisationId: z.uuid().optional(),
  state: z.enum(agreementStates).optional(),
  /** In force, and ends within so many days. */
  endsWithin: z.coerce.number().int().min(0).max(3650).optional(),
});
export type AgreementsAsked = z.input<typeof input>;

const stateOn = (today: string) => sql<AgreementState>`case
  when agreement.until < ${today}::date then 'ended'
  when agreement.since > ${today}::date then 'coming'
  when agreement.until - agreement.remind_days <= ${today}::date then 'ending'
  else 'valid' end`;

function selectAgreements({ db, today }: Scope) {
  return db
    .selectFrom('agreement')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .leftJoin('person', 'person.id', 'partner.person_id')
    .leftJoin('file', 'file.id', 'agreement.file_id')
    .select([
      'agreement.id',
      ...agreementColumns,
      'agreement.partner_id as partnerId',
      'partner.name as partnerName',
      'partner.person_id as personId',
      'person.short_name as personName',
      'agreement.file_id as fileId',
      'file.name as fileName',
      'agreement.reminded_on as remindedOn',
      'agreement.version',
    ])
    .select(stateOn(today).as('state'));
}

export const listAgreements = defineQuery({
  name: 'agreement.list',
  summary:
    'Agreements with partners, the one that ends first at the top; `q` looks in numbers, subjects, partners.',
  permission: 'partner.read',
  rule: organisationPermissions['partner.read'],
  input,
  output: pageOf(agreementRow),
  http: { path: '/agreements' },
  async run(scope, { q, partnerId, person, organisationId, state, endsWithin, ...list }) {
    const { today } = scope;
    let found = selectAgreements(scope);
    if (q)
      found = found.where((eb) =>
        eb.or(
          (['agreement.number', 'agreement.subject', 'partner.name'] as const).map((column) =>
            eb(column, 'ilike', containing(q)),
          ),
        ),
      );
    if (partnerId) found = found.where('agreement.partner_id', '=', partnerId);
    if (person) found = found.where('partner.person_id', '=', person);
    if (organisationId)
      found = found.where(
        sql<SqlBool>`exists (select from agreement_organisation concerned
          where concerned.agreement_id = agreement.id and concerned.organisation_id = ${organisationId})`,
      );
    if (state) found = found.where(stateOn(today), '=', state);
    if (endsWithin !== undefined)
      found = found.where(
        sql<SqlBool>`daterange(agreement.since, agreement.until, '[]') @> ${today}::date
          and agreement.until - ${today}::date <= ${endsWithin}`,
      );
    const { by, direction } = sortOf(list.sort);
    return readPage(found.orderBy(sorts[by], direction).orderBy('agreement.id'), list);
  },
});

const sorts = {
  until: sql`agreement.until`,
  number: sql`agreement.number`,
  partner: sql`partner.name`,
  signed: sql`agreement.signed_on`,
  person: sql`person.short_name`,
} as const;

export const readAgreement = defineQuery({
  name: 'agreement.read',
  summary: 'One agreement.',
  permission: 'partner.read',
  rule: organisationPermissions['partner.read'],
  input: z.object({ id: z.uuid() }),
  output: agreementRow,
  http: { path: '/agreements/{id}' },
  async run(scope, { id }) {
    const row = await selectAgreements(scope).where('agreement.id', '=', id).executeTakeFirst();
    if (!row) throw notFound();
    return row;
  },
});

export const readAgreementFile = defineQuery({
  name: 'agreement.file',
  summary: 'The file of an agreement.',
  permission: 'partner.read',
  rule: organisationPermissions['partner.read'],
  input: z.object({ id: z.uuid() }),
  async run(scope, { id }) {
    const row = await scope.db
      .selectFrom('agreement')
      .select('file_id as fileId')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row?.fileId) throw notFound();
    return readFile(scope, row.fileId);
  },
});
