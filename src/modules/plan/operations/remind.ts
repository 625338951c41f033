import { z } from 'zod';
import { centreSettingsOf } from '#modules/directory/public.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { letterheadOf } from '#platform/mail/letterhead.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { findReminders } from '../reminders/find-reminders.ts';
import { writeLetter } from '../reminders/write-letter.ts';
import { followDay } from '../tasks/follow-directory.ts';

/** Gives back what was stood in for and writes the letters of the day, once for a centre; run again on the same day it writes none. */
export const remind = defineOperation({
  name: 'plan.remind',
  summary: 'Write the reminders of the day',
  input: z.object({}),
  permission: planPermissions['plan.remind'],
  load: nothingToLoad,
  run: async (context) => {
    const { actor, centre, audit } = context;
    const last = await beginDay(context);
    if (last === null) return { letters: 0 };
    // Before the letters: they go to whoever has the tasks now.
    await followDay(context, last);
    const reminders = await findReminders(context, await centreSettingsOf(context), last);
    for (const reminder of reminders) {
      const letter = writeLetter(reminder, letterheadOf(context));
      await queueMail(context, { to: reminder.email, ...letter });
    }
    if (reminders.length > 0) {
      audit({
        objectType: 'centre',
        objectId: actor.centreId,
        objectName: centre.name,
        after: { letters: reminders.length },
      });
    }
    return { letters: reminders.length };
  },
});

/**
 * Takes the day for these letters; who comes second waits for the first and finds it taken.
 *
 * @returns the day of the letters before, yesterday when there were none; null when this day has had its own
 */
async function beginDay({ trx, actor, today }: OperationContext): Promise<string | null> {
  const begun = await trx
    .insertInto('plan_reminder_day')
    .values({ centre_id: actor.centreId, day: today })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst();
  if (!begun) return null;
  const before = await trx
    .selectFrom('plan_reminder_day')
    .select((e) => e.fn.max('day').as('day'))
    .where('day', '<', today)
    .executeTakeFirst();
  return before?.day ?? addDays(today, -1);
}
