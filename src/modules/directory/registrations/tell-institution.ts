import { sql } from 'kysely';
import { translator } from '#platform/i18n/translator.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { OperationContext } from '#platform/operation/define.ts';

/** Writes to the heads of an institution (else to the centre's administrators) that somebody asks for an account. */
export async function tellInstitution(
  context: OperationContext,
  organisationId: string,
  asked: { name: string; place: string },
): Promise<void> {
  const { trx, today, centre, kernel } = context;
  const { rows } = await sql<{ email: string; role: string }>`
    select distinct u.email, g.role from membership_grant g
    join membership m on m.id = g.membership_id and m.ended_at is null
    join auth_user u on u.id = m.user_id
    where daterange(g.since, g.until, '[]') @> ${today}::date
      and (g.role = 'administrator' or g.role in ('institution-head', 'institution-deputy')
        and g.organisation_id in (select id from organisations_above(${organisationId}, ${today}::date)))`.execute(
    trx,
  );
  const heads = rows.filter(({ role }) => role !== 'administrator');
  const t = translator(centre.locale).getFixedT(null, 'directoryMembers');
  const link = `${kernel.config.publicUrl}/staff/registrations`;
  for (const { email } of heads.length > 0 ? heads : rows)
    await queueMail(context, {
      to: email,
      subject: t('registration.letterSubject', asked),
      text: t('registration.letterText', { ...asked, link }),
    });
}
