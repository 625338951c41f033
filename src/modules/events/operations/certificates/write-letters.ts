import { sql } from 'kysely';
import { z } from 'zod';
import { knownLocale } from '#platform/i18n/locales.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { writeLetter } from '../../certificates/letters/write-letter.ts';
import { certificatePermissions } from '../../certificates/permissions.ts';
import type { CertificateContent } from '../../certificates/schema.ts';

/** Letters in one transaction. */
const batch = 100;

interface Due {
  id: string;
  code: string;
  content: CertificateContent;
  email: string | null;
  kind: 'issued' | 'revoked';
  reason: string;
  language: string;
  registrationId: string | null;
}

/** Not offered by the API: the job of an event's letters runs it until there is no more. */
export const writeSomeLetters = defineOperation({
  name: 'certificate.write-letters',
  summary: 'Writes to those whose certificates of an event were issued or revoked.',
  input: z.object({ eventId: z.uuid() }),
  output: z.object({ more: z.boolean() }),
  permission: certificatePermissions['certificate.write-letters'],
  load: async ({ trx }, { eventId }) =>
    (await trx.selectFrom('event').select('id').where('id', '=', eventId).executeTakeFirst()) ??
    null,
  async run(context, { eventId }) {
    const { trx, actor, kernel, audit } = context;
    const { rows } = await sql<Due>`
      select c.id, c.code, c.content, c.email, due.kind, c.revoked_reason as reason,
        coalesce(r.language, account.language, centre.language) as language, c.registration_id as "registrationId"
      from certificate c
      join centre on centre.id = c.centre_id
      cross join lateral (values (case when c.revoked_at is null then 'issued' else 'revoked' end)) due(kind)
      left join registration_entry r on r.id = c.registration_id
      left join lateral (
        select u.language from membership m join auth_user u on u.id = m.user_id
        where m.person_id = c.person_id and m.ended_at is null order by m.created_at desc limit 1) account on true
      where c.event_id = ${eventId}
        -- A certificate in place of another tells of both.
        and not (c.revoked_at is not null and exists (select from certificate next where next.replaces_id = c.id))
        and not exists (select from certificate_letter l where l.certificate_id = c.id and l.kind = due.kind)
      order by c.number limit ${batch}
      for update of c skip locked`.execute(trx);
    let written = 0;
    for (const { id, email, ...due } of rows) {
      const to = z.email().safeParse(email).data;
      const mailId = to
        ? await queueMail(context, {
            to,
            ...(await writeLetter(kernel, { ...due, locale: knownLocale(due.language) })),
          })
        : null;
      if (mailId) written += 1;
      await trx
        .insertInto('certificate_letter')
        .values({
          certificate_id: id,
          kind: due.kind,
          centre_id: actor.centreId,
          mail_id: mailId,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    if (written > 0)
      audit({ objectType: 'event', objectId: eventId, after: { certificateLetters: written } });
    return { more: rows.length === batch };
  },
});
