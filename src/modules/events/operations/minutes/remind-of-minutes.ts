import { sql } from 'kysely';
import { z } from 'zod';
import { type Reminder, sendReminders } from '#platform/mail/send-reminders.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { dueDaysByKind, dueOn, needsMinutes, withoutMaterials } from '../../minutes/due-minutes.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';
import { type ReminderStep, stepOn } from '../../minutes/remind-whom.ts';
import { type OwedMinutes, writeMinutesLetter } from '../../minutes/write-letter.ts';

/** Minutes older than this are seen in the list; nobody is written to about the past of another program. */
const oldest = 60;

/** Reminds of minutes that are not handed in, each step once; run again it writes nothing. */
export const remindOfMinutes = defineOperation({
  name: 'minutes.remind',
  summary: 'Write to those who owe minutes, and when they are late also to curators and hosts',
  input: z.object({}),
  permission: minutesPermissions['minutes.remind'],
  load: nothingToLoad,
  async run(context) {
    const { trx, actor, today } = context;
    const reminders: Reminder<OwedMinutes>[] = [];
    let reminded = 0;
    for (const { step, sectionId, hostId, responsibleId, ...owed } of await readOwed(context)) {
      const taken = await trx
        .insertInto('minutes_reminder')
        .values({
          centre_id: actor.centreId,
          event_id: owed.eventId,
          step,
          reminded_on: today,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('event_id')
        .executeTakeFirst();
      if (!taken) continue;
      reminded += 1;
      const readers = await readersOf(context, { step, sectionId, hostId, responsibleId, owed });
      reminders.push(...readers.map((to) => ({ to, of: owed })));
    }
    if (reminded === 0) return { letters: 0 };
    return sendReminders(context, reminders, writeMinutesLetter, { minutes: reminded });
  },
});

/** Minutes that nobody has handed in, with the step that their lateness asks for. */
async function readOwed({ trx, actor, today }: OperationContext) {
  const days = await dueDaysByKind(trx, actor.centreId);
  const due = dueOn(days);
  const rows = await trx
    .selectFrom('event as e')
    .leftJoin('minutes as m', 'm.event_id', 'e.id')
    .select([
      'e.id as eventId',
      'e.title',
      'e.starts_on as heldOn',
      'e.section_id as sectionId',
      'e.host_organisation_id as hostId',
      'e.responsible_id as responsibleId',
      due.as('dueOn'),
      sql<number>`${today}::date - ${due}`.as('daysLate'),
      withoutMaterials.as('withoutMaterials'),
    ])
    .where(needsMinutes(days, today))
    .where(sql<boolean>`coalesce(m.state, 'draft') = 'draft'`)
    .where(due, '<=', today)
    .where(due, '>=', sql<string>`${today}::date - ${oldest}::int`)
    .orderBy(due)
    .orderBy('e.id')
    .execute();
  return rows.flatMap(({ daysLate, ...row }) => {
    const step = stepOn(daysLate);
    return step ? [{ ...row, step }] : [];
  });
}

/**
 * On the last day the head (or who answers for the event) and the secretary; when they are late also the curator and
 * the methodist of the institution that held it.
 */
async function readersOf(
  { trx }: OperationContext,
  {
    step,
    sectionId,
    hostId,
    responsibleId,
    owed,
  }: {
    step: ReminderStep;
    sectionId: string | null;
    hostId: string | null;
    responsibleId: string | null;
    owed: OwedMinutes;
  },
): Promise<string[]> {
  const late = step !== 'due';
  const roles = late ? ['head', 'secretary', 'curator'] : ['head', 'secretary'];
  const { rows } = await sql<{ email: string }>`
    with leaders as (
      select m.person_id, m.role from section_member m
      where m.section_id = ${sectionId} and m.role = any(${roles}::text[])
        and ${owed.heldOn}::date <@ daterange(m.since, m.until, '[]')
    )
    select distinct lower(p.email) as email from person p
    where p.email <> '' and (
      p.id in (select person_id from leaders)
      or p.id in (select ep.person_id from event_person ep
        where ep.event_id = ${owed.eventId} and ep.role = 'secretary')
      or (p.id = ${responsibleId}::uuid
        and (${late}::boolean or not exists (select from leaders where role = 'head')))
      or (${late}::boolean and p.id in (select post.person_id from post
        where post.organisation_id = ${hostId}::uuid and post.kind = 'methodist'
          and ${owed.heldOn}::date <@ daterange(post.since, post.until, '[]'))))
    union
    select lower(u.email) from membership_grant g
    join membership ms on ms.id = g.membership_id and ms.ended_at is null
    join auth_user u on u.id = ms.user_id
    where ${late}::boolean and g.role = 'institution-methodist' and g.organisation_id = ${hostId}::uuid`.execute(
    trx,
  );
  return rows.map(({ email }) => email);
}
