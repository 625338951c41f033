import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { sayDate, sayRelative } from '#platform/datetime/say-date.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Letterhead } from '#platform/mail/letterhead.ts';

/** The report of a section that somebody is reminded of. */
export interface OwedReport {
  sectionId: string;
  /** Of the section. */
  name: string;
}

/** The reminder of reports that are due or late: subject and plain text. */
export function writeReportLetter(
  sections: readonly OwedReport[],
  { year, dueOn }: { year: number; dueOn: string },
  { locale, today, publicUrl, centreName }: Letterhead,
): { subject: string; text: string } {
  const t = translator(locale).getFixedT(null, 'eventsReport');
  return {
    subject: t('letter.subject', { year: saySchoolYear(year) }),
    text: [
      t('letter.lead'),
      ...sections.map(
        ({ sectionId, name }) => `• ${name}\n  ${publicUrl}/sections/${sectionId}/report/${year}`,
      ),
      t('letter.due', {
        date: sayDate(locale, dueOn, today),
        relative: sayRelative(locale, dueOn, today),
      }),
      t('letter.advice'),
      t('letter.foot', { centre: centreName }),
    ].join('\n\n'),
  };
}
