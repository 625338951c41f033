import { sql } from 'kysely';
import { z } from 'zod';
import { daysBetween } from '#platform/datetime/iso-date.ts';
import { type Reminder, sendReminders } from '#platform/mail/send-reminders.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { stepOn } from '../../minutes/remind-whom.ts';
import { reportPermissions } from '../../statistics/report/permissions.ts';
import { selectReports } from '../../statistics/report/select-reports.ts';
import { readTerm } from '../../statistics/report/term.ts';
import { type OwedReport, writeReportLetter } from '../../statistics/report/write-letter.ts';
import { schoolYearWith } from '../../statistics/years.ts';

/** Days after the last one within which somebody is written to; what is older is seen in the list. */
const oldest = 60;

/** Reminds of yearly reports that are not handed in, each step once; run again it writes nothing. */
export const remindOfReports = defineOperation({
  name: 'section.report.remind',
  summary: 'Write to the heads who owe a yearly report, and when it is late also to curators',
  input: z.object({}),
  permission: reportPermissions['section.report.remind'],
  load: nothingToLoad,
  async run(context) {
    const { trx, actor, today } = context;
    const year = schoolYearWith(today);
    const { kinds, dueOn } = await readTerm(trx, actor.centreId, year);
    const daysLate = daysBetween(dueOn, today);
    const step = daysLate > oldest ? null : stepOn(daysLate);
    if (!step) return { letters: 0 };
    const owed = await selectReports(trx, year, kinds)
      .where(sql<boolean>`coalesce(r.state, 'draft') = 'draft'`)
      .execute();
    const reminders: Reminder<OwedReport>[] = [];
    for (const { sectionId, name } of owed) {
      const taken = await trx
        .insertInto('section_report_reminder')
        .values({
          centre_id: actor.centreId,
          section_id: sectionId,
          year,
          step,
          reminded_on: today,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('section_id')
        .executeTakeFirst();
      if (!taken) continue;
      for (const to of await readersOf(context, sectionId, step !== 'due'))
        reminders.push({ to, of: { sectionId, name } });
    }
    if (reminders.length === 0) return { letters: 0 };
    return sendReminders(context, reminders, (reports, letterhead) =>
      writeReportLetter(reports, { year, dueOn }, letterhead),
    );
  },
});

/** The head and the secretary; when it is late also the curator. */
async function readersOf(
  { trx, today }: OperationContext,
  sectionId: string,
  late: boolean,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('section_member as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(sql<string>`lower(p.email)`.as('email'))
    .distinct()
    .where('m.section_id', '=', sectionId)
    .where('m.role', 'in', late ? ['head', 'secretary', 'curator'] : ['head', 'secretary'])
    .where(sql<boolean>`${today}::date <@ daterange(m.since, m.until, '[]')`)
    .where('p.email', '<>', '')
    .execute();
  return rows.map(({ email }) => email);
}
