import { translator } from '#platform/i18n/translator.ts';
import type { Letterhead } from '#platform/mail/letterhead.ts';

/** What was decided of an offered talk. */
export interface DecidedTalk {
  title: string;
  /** Without an id for who can't open it. */
  event: { id: string | null; title: string };
  accept: boolean;
  /** What whoever decided says to it; may be empty. */
  reply: string;
}

/** The letter to whoever offered a talk: subject and plain text. */
export function writeTalkLetter(
  { title, event, accept, reply }: DecidedTalk,
  { locale, publicUrl, centreName }: Letterhead,
): { subject: string; text: string } {
  const t = translator(locale).getFixedT(null, 'eventsAgenda');
  const named = { title, event: event.title };
  return {
    subject: t(accept ? 'letter.accepted' : 'letter.declined', named),
    text: [
      t(accept ? 'letter.acceptedText' : 'letter.declinedText', named),
      reply,
      event.id ? `${publicUrl}/events/${event.id}/agenda` : '',
      t('letter.foot', { centre: centreName }),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}
