import { sayDate, sayRelative } from '#platform/datetime/say-date.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Letterhead } from '#platform/mail/letterhead.ts';

/** A line of a checklist that somebody is reminded of. */
export interface OwedDuty {
  duty: string;
  dueOn: string;
  eventId: string;
  title: string;
  startsOn: string;
}

/** The reminder of what is to be prepared: subject and plain text. */
export function writeDutyLetter(
  owed: readonly OwedDuty[],
  { locale, today, publicUrl, centreName }: Letterhead,
): { subject: string; text: string } {
  const t = translator(locale).getFixedT(null, 'eventsHosting');
  const lines = owed.map(({ duty, dueOn, eventId, title, startsOn }) =>
    [
      `• ${duty}`,
      `  ${title}, ${sayDate(locale, startsOn, today)}`,
      `  ${t('letter.due', {
        date: sayDate(locale, dueOn, today),
        relative: sayRelative(locale, dueOn, today),
      })}`,
      `  ${publicUrl}/events/${eventId}/hosting`,
    ].join('\n'),
  );
  return {
    subject: t('letter.subject', { count: owed.length }),
    text: [t('letter.lead'), ...lines, t('letter.foot', { centre: centreName })].join('\n\n'),
  };
}
