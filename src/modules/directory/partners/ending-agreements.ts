import { sql } from 'kysely';
import { reachOf } from '#platform/access/permission.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import type { Scope } from '#platform/query/define.ts';
import { organisationPermissions } from '../permissions/organisations.ts';

/** An agreement in force whose end is near. */
export interface EndingAgreement {
  id: string;
  partnerId: string;
  partnerName: string;
  number: string;
  until: string | null;
}

/** Agreements that end soon with partners for whom a person answers, the nearest first; none for who sees no partners. */
export async function endingAgreements(
  { db, actor, today }: Scope,
  personId: string | undefined,
): Promise<EndingAgreement[]> {
  const reach = reachOf(actor, 'partner.read', organisationPermissions['partner.read']);
  return personId && reach === 'centre' ? selectEnding(db, { personId, today }) : [];
}

const selectEnding = keptQuery((db, { personId, today }: { personId: string; today: string }) =>
  db
    .selectFrom('agreement')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .select([
      'agreement.id',
      'agreement.partner_id as partnerId',
      'partner.name as partnerName',
      'agreement.number',
      'agreement.until',
    ])
    .where('partner.person_id', '=', personId)
    .where(
      sql<boolean>`${today}::date between agreement.until - agreement.remind_days and agreement.until`,
    )
    .where(sql<boolean>`coalesce(agreement.since, ${today}) <= ${today}`)
    .orderBy('agreement.until')
    .orderBy('agreement.id'),
);
