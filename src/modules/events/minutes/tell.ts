import { sql } from 'kysely';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { translator } from '#platform/i18n/translator.ts';
import { type Letterhead, letterheadOf } from '#platform/mail/letterhead.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { approversOf, kindsApprovedByHead } from './approvers.ts';
import type { LoadedMinutes } from './load-minutes.ts';

/** Minutes as letters name them. */
export interface NamedMinutes {
  eventId: string;
  title: string;
  /** As it is printed. */
  number: string;
  heldOn: string;
}

/** What somebody has to do by a decision. */
export interface BindingDecision {
  text: string;
  dueOn: string | null;
}

type Letter = { subject: string; text: string };

/** To whoever is to approve minutes: they wait. */
export function writeSubmittedLetter(minutes: NamedMinutes, by: string, head: Letterhead): Letter {
  const { say, named, page } = wordsFor(minutes, head);
  return {
    subject: say('submittedLetter.subject', named),
    text: [
      say('submittedLetter.text', { ...named, by, title: minutes.title }),
      page,
      say('letter.foot', { centre: head.centreName }),
    ].join('\n\n'),
  };
}

/** To whoever approved minutes bind: what they are to do, and until when. */
export function writeBoundLetter(
  minutes: NamedMinutes,
  decisions: readonly BindingDecision[],
  head: Letterhead,
): Letter {
  const { say, named, page } = wordsFor(minutes, head);
  return {
    subject: say('boundLetter.subject', named),
    text: [
      say('boundLetter.text', { ...named, title: minutes.title }),
      ...decisions.map(
        ({ text, dueOn }) =>
          `• ${text}${dueOn ? ` (${say('prefill.until', { date: sayShortDate(head.locale, dueOn) })})` : ''}`,
      ),
      page,
      say('letter.foot', { centre: head.centreName }),
    ].join('\n\n'),
  };
}

function wordsFor({ number, heldOn, eventId }: NamedMinutes, { locale, publicUrl }: Letterhead) {
  return {
    say: translator(locale).getFixedT(null, 'eventsMinutes'),
    named: { number, date: sayShortDate(locale, heldOn) },
    page: `${publicUrl}/events/${eventId}/minutes`,
  };
}

const namedOf = ({ event, printed, fields }: LoadedMinutes): NamedMinutes => ({
  eventId: event.id,
  title: event.fields.title,
  number: printed,
  heldOn: fields.heldOn,
});

/** Writes to those who are to approve minutes that were handed in, except to whoever has handed them in. */
export async function tellApprovers(
  context: OperationContext & { target: LoadedMinutes },
): Promise<void> {
  const { trx, actor, target } = context;
  const byHead = await kindsApprovedByHead(trx, actor.centreId);
  const rows = await trx
    .selectFrom('event as e')
    .innerJoin('person as p', (join) => join.on(sql<boolean>`p.id in ${approversOf(byHead)}`))
    .select((eb) => eb.ref('p.email').$notNull().as('email'))
    .where('e.id', '=', target.event.id)
    .where('p.email', '<>', '')
    .where(sql<boolean>`p.id is distinct from ${actor.personId}::uuid`)
    .execute();
  const letter = writeSubmittedLetter(namedOf(target), actor.name, letterheadOf(context));
  for (const { email } of rows) await queueMail(context, { to: email, ...letter });
}

/** Writes to everybody whom approved minutes bind, each their own decisions in one letter. */
export async function tellBound(
  context: OperationContext & { target: LoadedMinutes },
): Promise<void> {
  const { trx, actor, target } = context;
  const rows = await trx
    .selectFrom('decision as d')
    .innerJoin('minutes_point as point', 'point.id', 'd.point_id')
    .innerJoin('decision_person as dp', 'dp.decision_id', 'd.id')
    .innerJoin('person as p', 'p.id', 'dp.person_id')
    .select((eb) => [eb.ref('p.email').$notNull().as('email'), 'd.text', 'd.due_on as dueOn'])
    .where('point.minutes_id', '=', target.id)
    .where('p.email', '<>', '')
    .where(sql<boolean>`p.id is distinct from ${actor.personId}::uuid`)
    .orderBy('point.position')
    .orderBy('d.position')
    .execute();
  for (const [email, decisions] of Map.groupBy(rows, (row) => row.email.toLowerCase()))
    await queueMail(context, {
      to: email,
      ...writeBoundLetter(namedOf(target), decisions, letterheadOf(context)),
    });
}
