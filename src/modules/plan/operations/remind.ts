import { z } from 'zod';
import { centreSettingsOf } from '#modules/directory/public.ts';
import { isLocale, sourceLocale } from '#platform/i18n/locales.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { findReminders } from '../reminders/find-reminders.ts';
import { writeLetter } from '../reminders/write-letter.ts';

/** Writes the letters of the day; run again on the same day it writes none twice. */
export const remind = defineOperation({
  name: 'plan.remind',
  summary: 'Write the reminders of the day',
  input: z.object({}),
  permission: planPermissions['plan.remind'],
  load: nothingToLoad,
  run: async (context) => {
    const { trx, actor, today, kernel, audit } = context;
    const reminders = await findReminders(context, await centreSettingsOf(context));
    const centre = await trx
      .selectFrom('centre')
      .select(['name', 'language'])
      .where('id', '=', actor.centreId)
      .executeTakeFirstOrThrow();
    const locale = isLocale(centre.language) ? centre.language : sourceLocale;
    for (const reminder of reminders) {
      const letter = writeLetter(reminder, {
        locale,
        today,
        publicUrl: kernel.config.publicUrl,
        centreName: centre.name,
      });
      await queueMail(context, { to: reminder.email, ...letter });
      await trx
        .insertInto('plan_reminder')
        .values(
          reminder.tasks.map(({ taskId }) => ({
            centre_id: actor.centreId,
            task_id: taskId,
            person_id: reminder.personId,
            kind: reminder.kind,
            sent_on: today,
          })),
        )
        .execute();
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
