import { sayDate, sayRelative } from '#platform/datetime/say-date.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Letterhead } from '#platform/mail/letterhead.ts';

/** Minutes that somebody is reminded of. */
export interface OwedMinutes {
  eventId: string;
  title: string;
  heldOn: string;
  dueOn: string;
  withoutMaterials: number;
}

/** The reminder of minutes that are due or late: subject and plain text. */
export function writeMinutesLetter(
  owed: readonly OwedMinutes[],
  { locale, today, publicUrl, centreName }: Letterhead,
): { subject: string; text: string } {
  const t = translator(locale).getFixedT(null, 'eventsMinutes');
  const lines = owed.map(({ eventId, title, heldOn, dueOn, withoutMaterials }) =>
    [
      `• ${title}, ${sayDate(locale, heldOn, today)}`,
      `  ${t('letter.due', { date: sayDate(locale, dueOn, today), relative: sayRelative(locale, dueOn, today) })}`,
      withoutMaterials > 0 && `  ${t('letter.materials', { count: withoutMaterials })}`,
      `  ${publicUrl}/events/${eventId}/minutes`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return {
    subject: t('letter.subject', { count: owed.length }),
    text: [
      t('letter.lead'),
      ...lines,
      t('letter.advice'),
      t('letter.foot', { centre: centreName }),
    ].join('\n\n'),
  };
}
