import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import type { CommonContent } from './content.ts';
import { newCode } from './new-code.ts';
import type { Recipient } from './recipients.ts';
import { signContent } from './signing/sign-content.ts';
import { signingKey } from './signing/signing-key.ts';

/** The certificate that new ones stand for. */
export interface Replaced {
  id: string;
  number: string;
}

/**
 * Issues certificates in one act: numbers in a row, frozen, signed.
 *
 * @param byName - who issues them, as the register says
 * @returns their ids, in the order of the recipients
 */
export async function writeCertificates(
  { trx, kernel, actor, today, emit }: OperationContext,
  eventId: string,
  common: CommonContent,
  recipients: readonly Recipient[],
  byName: string,
  replaced: Replaced | null = null,
): Promise<{ ids: string[]; numbers: string[] }> {
  if (recipients.length === 0) return { ids: [], numbers: [] };
  const { series } = common;
  const year = Number(today.slice(0, 4));
  const last = await takeNumbers(trx, actor.centreId, { series, year, count: recipients.length });
  const key = await signingKey(trx, kernel, actor.centreId);
  const rows = [];
  for (const [at, who] of recipients.entries()) {
    const number = last - recipients.length + at + 1;
    const code = newCode();
    const content = await common.of(who, {
      number: `${series && `${series} `}${number}/${year}`,
      issuedOn: today,
      replaces: replaced?.number ?? null,
    });
    rows.push({
      number,
      code,
      content,
      role: who.role,
      person_id: who.personId,
      guest_key: who.guestKey,
      registration_id: who.registrationId,
      email: who.email,
      organisation_id: who.organisationId,
      signature: signContent(key.privateKey, code, content).toString('hex'),
    });
  }
  const { rows: made } = await sql<{ id: string; number: number }>`
    insert into certificate (centre_id, event_id, role, person_id, guest_key, registration_id, email, organisation_id,
      series, year, number, code, content, key_id, signature, issued_on, issued_by_name, replaces_id)
    select ${actor.centreId}, ${eventId}, role, person_id, guest_key, registration_id, email, organisation_id,
      ${series}, ${year}, number, code, content, ${key.id}, decode(signature, 'hex'), ${today}, ${byName},
      ${replaced?.id ?? null}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (role text, person_id uuid, guest_key text,
      registration_id uuid, email text, organisation_id uuid, number int, code text, content jsonb, signature text)
    returning id, number`.execute(trx);
  made.sort((a, b) => a.number - b.number);
  const ids = made.map(({ id }) => id);
  emit({ type: 'certificate.issued', payload: { eventId, certificateIds: ids } });
  return { ids, numbers: rows.map(({ content }) => content.number) };
}

/** @returns the last of the numbers that were taken */
async function takeNumbers(
  trx: OperationContext['trx'],
  centreId: string,
  { series, year, count }: { series: string; year: number; count: number },
): Promise<number> {
  const { last } = await trx
    .insertInto('certificate_counter')
    .values({ centre_id: centreId, series, year, last: count })
    .onConflict((conflict) =>
      conflict
        .columns(['centre_id', 'series', 'year'])
        .doUpdateSet({ last: sql`certificate_counter.last + excluded.last` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
