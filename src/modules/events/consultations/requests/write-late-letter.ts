import { sayDate, sayRelative } from '#platform/datetime/say-date.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Letterhead } from '#platform/mail/letterhead.ts';
import type { Lateness } from './late.ts';

/** A question that somebody is reminded of. */
export interface LateRequest {
  id: string;
  question: string;
  askerName: string;
  dueOn: string;
  late: Lateness | null;
}

/** The reminder of questions that nobody has taken or answered: subject and plain text. */
export function writeLateLetter(
  requests: readonly LateRequest[],
  { locale, today, publicUrl, centreName }: Letterhead,
): { subject: string; text: string } {
  const t = translator(locale).getFixedT(null, 'eventsConsultations');
  const lines = requests.map(({ id, question, askerName, dueOn, late }) =>
    [
      `• ${askerName}: ${question.slice(0, 200)}`,
      `  ${t(`letter.late.${late ?? 'untaken'}`, {
        date: sayDate(locale, dueOn, today),
        relative: sayRelative(locale, dueOn, today),
      })}`,
      `  ${publicUrl}/requests/${id}`,
    ].join('\n'),
  );
  return {
    subject: t('letter.late.subject', { count: requests.length }),
    text: [t('letter.late.lead'), ...lines, t('letter.late.foot', { centre: centreName })].join(
      '\n\n',
    ),
  };
}
