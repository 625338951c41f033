import { translator } from '#platform/i18n/translator.ts';
import { type LetterParts, letterHtml, letterText } from '#platform/mail/letter-html.ts';
import type { Letterhead } from '#platform/mail/letterhead.ts';
import { sayTime } from '../../registration/letters/say-time.ts';
import type { SpeakerPage } from './schema.ts';

/** A letter to who answers for an event: that a speaker won't come, or will after all. */
export function writeAnswerLetter(
  talk: Pick<
    SpeakerPage,
    'eventId' | 'title' | 'item' | 'name' | 'startsOn' | 'endsOn' | 'startsTime' | 'endsTime'
  >,
  { answer, reason }: { answer: 'declined' | 'back'; reason: string },
  { locale, publicUrl, centreName }: Letterhead,
): { subject: string; text: string; html: string } {
  const t = translator(locale).getFixedT(null, ['eventsAgenda', 'eventsRegistration']);
  const parts: LetterParts = {
    lang: locale,
    heading: t(`speaker.answered.${answer}`, { name: talk.name, title: talk.item }),
    paragraphs: [
      t(`speaker.answered.${answer}Text`, { title: talk.title }),
      reason && t('speaker.answered.reason', { reason }),
    ].filter(Boolean),
    facts: [
      { label: t('field.title'), value: talk.item },
      { label: t('eventsRegistration:fact.when'), value: sayTime(locale, talk) },
    ],
    buttons: [
      { label: t('speaker.answered.agenda'), href: `${publicUrl}/events/${talk.eventId}/agenda` },
    ],
    foot: [centreName],
  };
  return { subject: parts.heading, text: letterText(parts), html: letterHtml(parts) };
}
