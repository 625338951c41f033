import { sql } from 'kysely';
import { writeInvitation } from '#platform/calendar/invitation.ts';
import { dateFormat } from '#platform/datetime/format.ts';
import { translator } from '#platform/i18n/translator.ts';
import { letterHtml, letterText } from '#platform/mail/letter-html.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { senderAddress } from '#platform/mail/smtp.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { sayTime } from '../../registration/letters/say-time.ts';
import { readSlotEntries } from './calendar-entries.ts';
import type { LoadedSlot } from './load-slot.ts';

/**
 * Writes to the methodist and to who has booked that they meet, or that they don't; each letter has an entry for the
 * calendar. Called before what is cancelled is forgotten.
 */
export async function tellBoth(
  context: OperationContext,
  slot: Pick<LoadedSlot, 'id' | 'methodistId' | 'bookedBy' | 'bookerName' | 'question'>,
  what: 'booked' | 'cancelled',
  reason = '',
): Promise<void> {
  const { trx, centre, kernel, now } = context;
  const { publicUrl } = kernel.config;
  const [entry] = await readSlotEntries({ db: trx, publicUrl }, sql`s.id = ${slot.id}`);
  if (!entry) return;
  const { locale, timeZone } = centre;
  const t = translator(locale).getFixedT(null, 'eventsSlots');
  const clock = (at: Date | null) =>
    at && dateFormat(locale, { timeStyle: 'short', timeZone }).format(at);
  const time = sayTime(locale, {
    startsOn: entry.startsOn,
    endsOn: entry.endsOn,
    startsTime: clock(entry.startsAt),
    endsTime: clock(entry.endsAt),
  });
  const heading = t(`letter.${what}`, { time });
  const parts = {
    lang: locale,
    heading,
    paragraphs: [reason].filter(Boolean),
    facts: [
      { label: t('columns.methodist'), value: entry.methodist },
      { label: t('columns.who'), value: slot.bookerName },
      { label: t('where'), value: entry.location ?? '' },
      { label: t('columns.about'), value: slot.question },
    ].filter(({ value }) => value),
    buttons: [{ label: t('title'), href: `${publicUrl}/slots` }],
    foot: [centre.name],
  };
  for (const { email, name } of await readersOf(context, slot))
    await queueMail(context, {
      to: email,
      subject: heading,
      text: letterText(parts),
      html: letterHtml(parts),
      calendar: writeInvitation(
        { ...entry, cancelled: what === 'cancelled', changedAt: now },
        {
          product: 'consultations',
          attendee: { name, email },
          organizer: { name: centre.name, email: senderAddress(kernel.config) },
        },
      ),
    });
}

/** Addresses of both; whoever has none is not written to. */
async function readersOf(
  { trx }: OperationContext,
  { methodistId, bookedBy }: Pick<LoadedSlot, 'methodistId' | 'bookedBy'>,
): Promise<{ email: string; name: string }[]> {
  const { rows } = await sql<{ email: string; name: string }>`
    select coalesce(nullif(p.email, ''), u.email) as email, p.short_name as name from person p
    left join lateral (
      select u.email from membership m join auth_user u on u.id = m.user_id
      where m.person_id = p.id and m.ended_at is null limit 1) u on true
    where p.id = ${methodistId} and coalesce(nullif(p.email, ''), u.email) is not null
    union
    select email, name from auth_user where id = ${bookedBy}`.execute(trx);
  return rows;
}
