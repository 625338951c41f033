import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import type { CalendarEntry } from '#platform/calendar/entry.ts';
import { writeInvitation } from '#platform/calendar/invitation.ts';
import { sayDate } from '#platform/datetime/say-date.ts';
import type { Db } from '#platform/db/database.ts';
import { translator } from '#platform/i18n/translator.ts';
import { letterHtml, letterText } from '#platform/mail/letter-html.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { senderAddress } from '#platform/mail/smtp.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { sayTime } from '../registration/letters/say-time.ts';
import { readVisitEntries } from './calendar-entries.ts';
import type { LoadedVisit } from './load-visit.ts';

/**
 * Writes to those who lead the institution that the team comes or comes another day, with an entry for their
 * calendars, or that it does not; or that the note of the visit waits to be signed.
 *
 * @returns how many letters that makes
 */
export async function tellInstitution(
  context: OperationContext,
  { id, fields }: Pick<LoadedVisit, 'id' | 'fields'>,
  what: 'announced' | 'moved' | 'cancelled' | 'offered',
  reason = '',
): Promise<number> {
  const { trx, centre, kernel, now, today } = context;
  const { publicUrl } = kernel.config;
  const readers = await readersOf(context, fields.organisationId);
  if (readers.length === 0) return 0;
  const { locale } = centre;
  const t = translator(locale).getFixedT(null, 'eventsVisits');
  const [entry] =
    what === 'offered'
      ? []
      : await readVisitEntries({ db: trx, today, publicUrl }, sql`v.id = ${id}`);
  const time = sayTime(locale, {
    startsOn: fields.visitOn,
    endsOn: fields.visitOn,
    startsTime: fields.startsTime,
    endsTime: fields.endsTime,
  });
  const parts = {
    lang: locale,
    heading: t(`letter.${what}`, { time }),
    paragraphs: [reason].filter(Boolean),
    facts: [
      { label: t('field.organisationId'), value: await nameOf(trx, fields) },
      { label: t('field.purpose'), value: fields.purpose },
      { label: t('field.topics'), value: fields.topics.join('; ') },
      { label: t('columns.team'), value: await teamIn(trx, id, fields.guests) },
    ].filter(({ value }) => value),
    buttons: [
      {
        label: t('letter.open'),
        href: `${publicUrl}/visits/${id}${what === 'offered' ? '/note' : ''}`,
      },
    ],
    foot: [centre.name],
  };
  for (const { email, name } of readers)
    await queueMail(context, {
      to: email,
      subject: parts.heading,
      text: letterText(parts),
      html: letterHtml(parts),
      ...(entry && {
        calendar: writeInvitation(
          { ...entry, cancelled: what === 'cancelled', changedAt: now } satisfies CalendarEntry,
          {
            product: 'visits',
            attendee: { name, email },
            organizer: { name: centre.name, email: senderAddress(kernel.config) },
          },
        ),
      }),
    });
  return readers.length;
}

/** Writes to who leads the team that the institution asks for another day. */
export async function tellLeader(
  context: OperationContext,
  { id, fields }: Pick<LoadedVisit, 'id' | 'fields'>,
  word: string,
): Promise<void> {
  const { trx, centre, actor, kernel } = context;
  const leader = await trx
    .selectFrom('person')
    .select('email')
    .where('id', '=', fields.leaderId)
    .executeTakeFirst();
  if (!leader?.email) return;
  const { locale } = centre;
  const t = translator(locale).getFixedT(null, 'eventsVisits');
  const parts = {
    lang: locale,
    heading: t('letter.otherDay', { organisation: await nameOf(trx, fields) }),
    paragraphs: [word],
    facts: [
      { label: t('field.visitOn'), value: sayDate(locale, fields.visitOn) },
      { label: t('field.purpose'), value: fields.purpose },
      { label: t('reply.by'), value: actor.name },
    ],
    buttons: [{ label: t('letter.open'), href: `${kernel.config.publicUrl}/visits/${id}` }],
    foot: [centre.name],
  };
  await queueMail(context, {
    to: leader.email,
    subject: parts.heading,
    text: letterText(parts),
    html: letterHtml(parts),
  });
}

/** Accounts of those who lead the institution; its own address where nobody has one. */
async function readersOf(
  { trx }: OperationContext,
  organisationId: string,
): Promise<{ email: string; name: string }[]> {
  const { rows } = await sql<{ email: string; name: string }>`
    select distinct lower(u.email) as email, u.name from membership_grant g
    join membership m on m.id = g.membership_id and m.ended_at is null
    join auth_user u on u.id = m.user_id
    where g.role in ('institution-head', 'institution-deputy') and g.organisation_id = ${organisationId}
    order by email`.execute(trx);
  if (rows.length > 0) return rows;
  const own = await trx
    .selectFrom('organisation')
    .select('email')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return own?.email ? [{ email: own.email, name: own.email }] : [];
}

async function nameOf(
  trx: Db,
  { organisationId, visitOn }: LoadedVisit['fields'],
): Promise<string> {
  const { name } = await trx
    .selectNoFrom(labelOn(sql<string>`${organisationId}::uuid`, visitOn).as('name'))
    .executeTakeFirstOrThrow();
  return name;
}

async function teamIn(trx: Db, visitId: string, guests: readonly string[]): Promise<string> {
  const people = await trx
    .selectFrom('visit_person as vp')
    .innerJoin('person as p', 'p.id', 'vp.person_id')
    .select('p.short_name as name')
    .where('vp.visit_id', '=', visitId)
    .orderBy('vp.leader', 'desc')
    .orderBy('p.short_name')
    .execute();
  return [...people.map(({ name }) => name), ...guests].join('; ');
}
