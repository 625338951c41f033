import { sql } from 'kysely';
import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { addDuties } from '#modules/plan/public.ts';
import { translator } from '#platform/i18n/translator.ts';
import { schoolYearWith } from '../years.ts';
import { selectReports } from './select-reports.ts';
import { readTerm } from './term.ts';

/** Yearly reports that are owed stand in the week of the sections' heads. */
addDuties(async ({ db, centreId, centre, today }, { personId, until }) => {
  const year = schoolYearWith(today);
  const { kinds, dueOn } = await readTerm(db, centreId, year, centre.pack);
  if (dueOn > until) return [];
  const t = translator(centre.locale).getFixedT(null, 'eventsReport');
  const owed = await selectReports(db, year, kinds)
    .where(sql<boolean>`coalesce(r.state, 'draft') = 'draft'`)
    .orderBy('s.name')
    .execute();
  return owed.flatMap(({ sectionId, name, head }) =>
    personId !== undefined && head?.id !== personId
      ? []
      : [
          {
            id: `section-report-${sectionId}`,
            text: t('duty', { section: name, year: saySchoolYear(year) }),
            from: '',
            href: `/sections/${sectionId}/report/${year}`,
            dueOn,
            people: head ? [head] : [],
          },
        ],
  );
});
