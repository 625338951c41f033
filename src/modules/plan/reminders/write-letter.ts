import { sayDate, sayRelative } from '#platform/datetime/say-date.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Letterhead } from '#platform/mail/letterhead.ts';
import type { Reminder } from './find-reminders.ts';

/** A reminder as a letter: subject and plain text. */
export function writeLetter(
  reminder: Reminder,
  { locale, today, publicUrl, centreName }: Letterhead,
): { subject: string; text: string } {
  const t = translator(locale).getFixedT(null, 'plan');
  const count = reminder.tasks.length;
  const subject = t(`letter.subject.${reminder.kind}`, { count });
  const lead = t(`letter.lead.${reminder.kind}`, { count });
  const lines = reminder.tasks.map((task) => ({
    what: [task.number, task.text].filter(Boolean).join(' '),
    when: `${sayDate(locale, task.dueOn, today)} (${sayRelative(locale, task.dueOn, today)})`,
    from: task.from,
    who: task.people.join(', '),
    href: `${publicUrl}${task.path}`,
  }));
  const foot = t('letter.foot', { centre: centreName });
  const text = [
    t('letter.greeting', { name: reminder.personName }),
    lead,
    ...lines.map(
      ({ what, when, from, who, href }) =>
        `• ${what}\n  ${[when, from, who].filter(Boolean).join('; ')}\n  ${href}`,
    ),
    foot,
  ].join('\n\n');
  return { subject, text };
}
