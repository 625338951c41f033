import { translator } from '#platform/i18n/translator.ts';
import { type LetterParts, letterHtml, letterText } from '#platform/mail/letter-html.ts';
import { sayTime } from '../../registration/letters/say-time.ts';
import type { SpeakerLetter } from './schema.ts';

/** A letter to a speaker: whether they come, or what they show. */
export function writeSpeakerLetter(
  { step, locale, hasAccount, talk }: SpeakerLetter,
  { publicUrl, secret }: { publicUrl: string; secret: string },
): { subject: string; text: string; html: string } {
  const t = translator(locale).getFixedT(null, ['eventsAgenda', 'eventsRegistration', 'events']);
  const link = `${publicUrl}/e/speak/${secret}`;
  const own = `${publicUrl}/my-talks`;
  const answers =
    talk.state === 'asked'
      ? [
          { label: t('speaker.agree'), href: `${link}?answer=yes` },
          { label: t('speaker.decline'), href: `${link}?answer=no` },
        ]
      : [];
  const parts: LetterParts = {
    lang: locale,
    heading: t(`speaker.letter.${step}`, { title: talk.item }),
    paragraphs: [
      t(`speaker.letter.${step}Text`, { title: talk.title }),
      talk.note,
      step === 'materials' && !hasAccount ? t('speaker.letter.send') : '',
    ].filter(Boolean),
    facts: [
      { label: t('eventsRegistration:fact.when'), value: sayTime(locale, talk) },
      { label: t('speaker.where'), value: talk.place },
      {
        label: t('events:columns.format'),
        value: talk.format ? t(`events:format.${talk.format}`) : '',
      },
      {
        label: t('field.minutes'),
        value: talk.minutes === null ? '' : String(talk.minutes),
      },
    ].filter(({ value }) => value !== ''),
    buttons: [
      ...(step === 'materials' ? [{ label: t('addMaterial'), href: hasAccount ? own : link }] : []),
      ...answers,
    ],
    foot: [
      talk.responsibleEmail
        ? t('eventsRegistration:letter.ask', {
            name: talk.responsible,
            email: talk.responsibleEmail,
          })
        : '',
      talk.centre,
    ].filter(Boolean),
  };
  return { subject: parts.heading, text: letterText(parts), html: letterHtml(parts) };
}
