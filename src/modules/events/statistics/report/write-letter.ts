import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { sayDate, sayRelative } from '#platform/datetime/say-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';

/** The reminder of reports that are due or late: subject and plain text. */
export function writeReportLetter(
  sections: readonly { sectionId: string; name: string }[],
  {
    year,
    dueOn,
    today,
    locale,
    publicUrl,
    centreName,
  }: {
    year: number;
    dueOn: string;
    today: string;
    locale: Locale;
    publicUrl: string;
    centreName: string;
  },
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
