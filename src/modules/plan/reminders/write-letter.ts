import { sayDate, sayRelative } from '#platform/datetime/say-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import type { Reminder } from './find-reminders.ts';

export interface LetterOptions {
  locale: Locale;
  today: string;
  publicUrl: string;
  centreName: string;
}

/** A reminder as a letter: subject, plain text, and the same as simple HTML. */
export function writeLetter(
  reminder: Reminder,
  { locale, today, publicUrl, centreName }: LetterOptions,
): { subject: string; text: string; html: string } {
  const t = translator(locale).getFixedT(null, 'plan');
  const count = reminder.tasks.length;
  const subject = t(`letter.subject.${reminder.kind}`, { count });
  const lead = t(`letter.lead.${reminder.kind}`, { count });
  const lines = reminder.tasks.map((task) => ({
    what: [task.number, task.text].filter(Boolean).join(' '),
    when: `${sayDate(locale, task.dueOn, today)} (${sayRelative(locale, task.dueOn, today)})`,
    who: task.people.join(', '),
    href: `${publicUrl}/tasks/${task.taskId}`,
  }));
  const foot = t('letter.foot', { centre: centreName });
  const text = [
    t('letter.greeting', { name: reminder.personName }),
    lead,
    ...lines.map(
      ({ what, when, who, href }) =>
        `• ${what}\n  ${[when, who].filter(Boolean).join('; ')}\n  ${href}`,
    ),
    foot,
  ].join('\n\n');
  const items = lines.map(
    ({ what, when, who, href }) =>
      `<li style="margin-bottom:12px"><a href="${escapeHtml(href)}">${escapeHtml(what)}</a><br>${escapeHtml([when, who].filter(Boolean).join('; '))}</li>`,
  );
  const html = `<!doctype html><html lang="${locale}"><body style="font-family:sans-serif;line-height:1.5"><p>${escapeHtml(t('letter.greeting', { name: reminder.personName }))}</p><p>${escapeHtml(lead)}</p><ul>${items.join('')}</ul><p style="color:#555">${escapeHtml(foot)}</p></body></html>`;
  return { subject, text, html };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
