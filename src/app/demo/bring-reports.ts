import {
  acceptReport,
  submitReport,
} from '#modules/events/operations/statistics/hand-in-report.ts';
import { writeReport } from '#modules/events/operations/statistics/write-report.ts';
import { readTerm } from '#modules/events/statistics/report/term.ts';
import { schoolYearWith } from '#modules/events/statistics/years.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { chanceOf } from './chance.ts';
import { reportWords } from './event-papers.ts';
import { director } from './staff.ts';
import { personOf, type World, writerOf } from './world.ts';

/** Of the last school year's reports so many were never handed in, so many wait to be accepted. */
const missing = 2;
const waiting = 3;

/** The sections' reports on the school year that ended last, if its last day for them has passed. */
export async function bringReports(world: World): Promise<void> {
  const year = schoolYearWith(world.today) - 1;
  const { kinds, dueOn, sections } = await inCentre(
    world.kernel.db,
    world.centreId,
    'read',
    async (db) => {
      const term = await readTerm(db, world.centreId, year);
      return {
        ...term,
        sections: await db
          .selectFrom('section')
          .select(['id', 'name'])
          .where('kind', 'in', [...term.kinds])
          .where('since', '<=', term.dueOn)
          .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', term.dueOn)]))
          .orderBy('name')
          .execute(),
      };
    },
  );
  if (kinds.length === 0 || dueOn > world.today) return;
  const lead = writerOf(world, [personOf(world, director)]);
  for (const [at, { id: sectionId, name }] of sections.slice(missing).entries()) {
    const chance = chanceOf(world.seed, 'report', name);
    const reported = { sectionId, year };
    world.setDay(addDays(dueOn, -chance.between(0, 3)), 14);
    await runOperation(world.kernel, lead, writeReport, {
      ...reported,
      texts: {
        experience: chance.oneOf(reportWords.experience),
        next: chance.oneOf(reportWords.next),
      },
    });
    await runOperation(world.kernel, lead, submitReport, reported);
    if (at < waiting) continue;
    world.setDay(addDays(dueOn, chance.between(1, 5)), 10);
    await runOperation(world.kernel, lead, acceptReport, reported);
  }
}
