import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import type { AgreementFields, PartnerFields } from './schema.ts';

export const partnerColumns = [
  'partner.name',
  'partner.kind',
  'partner.cooperation',
  'partner.contact_name as contactName',
  'partner.phone',
  'partner.email',
  'partner.website',
  'partner.address',
  'partner.person_id as personId',
  'partner.since',
  'partner.until',
  'partner.note',
] as const;

export const agreementColumns = [
  'agreement.number',
  'agreement.subject',
  'agreement.signed_on as signedOn',
  'agreement.since',
  'agreement.until',
  'agreement.remind_days as remindDays',
  'agreement.note',
  sql<string[]>`array(select organisation_id from agreement_organisation of_agreement
    where of_agreement.agreement_id = agreement.id order by 1)`.as('organisationIds'),
] as const;

/** Locks a partner for a change; null for an absent or foreign one. */
export async function loadPartner(
  { trx }: OperationContext,
  { id }: { id: string },
): Promise<{ id: string; fields: PartnerFields; version: number } | null> {
  const row = await trx
    .selectFrom('partner')
    .select([...partnerColumns, 'partner.version'])
    .where('partner.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { version, ...fields } = row;
  return { id, fields, version };
}

export interface LoadedAgreement {
  id: string;
  partnerName: string;
  fileId: string | null;
  fields: AgreementFields;
  version: number;
}

/** Locks an agreement for a change; null for an absent or foreign one. */
export async function loadAgreement(
  { trx }: OperationContext,
  { id }: { id: string },
): Promise<LoadedAgreement | null> {
  const row = await trx
    .selectFrom('agreement')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select([
      ...agreementColumns,
      'partner.name as partnerName',
      'agreement.file_id as fileId',
      'agreement.version',
    ])
    .where('agreement.id', '=', id)
    .forUpdate('agreement')
    .executeTakeFirst();
  if (!row) return null;
  const { version, partnerName, fileId, ...fields } = row;
  return { id, partnerName, fileId, fields, version };
}

/** As people call it: «№ 12, Озерський молокозавод». */
export const agreementLabel = (number: string, partnerName: string) =>
  [number && `№ ${number.replace(/^№\s*/u, '')}`, partnerName].filter(Boolean).join(', ');
