import { translator } from '#platform/i18n/translator.ts';
import { type LetterParts, letterHtml, letterText } from '#platform/mail/letter-html.ts';
import { buildInvitation } from './build-invitation.ts';
import type { WaitingLetter } from './read-letters.ts';
import { sayTime } from './say-time.ts';

export interface LetterOptions {
  publicUrl: string;
  /** The secret of the registration's links. */
  secret: string;
  centreName: string;
  /** The address that letters come from. */
  sender: string;
  now: Date;
}

/** A letter to one of an event: subject, plain text, HTML and what goes into the calendar. */
export function writeLetter(
  letter: WaitingLetter,
  options: LetterOptions,
): { subject: string; text: string; html: string; calendar?: string } {
  const { kind, event, locale } = letter;
  const t = translator(locale).getFixedT(null, 'eventsRegistration');
  const { publicUrl, secret, centreName } = options;
  const link = `${publicUrl}/e/answer/${secret}`;
  const subjectKind = kind === 'again' && letter.state === 'waiting' ? 'againWaiting' : kind;
  const calendar = calendarOf(letter, link, options);
  const follows = calendar && (kind === 'moved' || kind === 'cancelled') ? kind : null;
  const parts: LetterParts = {
    lang: locale,
    heading: t(`letter.subject.${subjectKind}`, { title: event.title }),
    paragraphs: [
      t(`letter.lead.${subjectKind}`),
      ...((kind === 'cancelled' || kind === 'moved') && event.stateReason
        ? [t('letter.reason', { reason: event.stateReason })]
        : []),
      ...(follows ? [t(`letter.calendar.${follows}`)] : []),
    ],
    facts: factsOf(letter, link),
    buttons: buttonsOf(letter, link),
    foot: [
      t('letter.to', { name: letter.name }),
      event.responsibleEmail
        ? t('letter.ask', { name: event.responsible, email: event.responsibleEmail })
        : '',
      centreName,
    ].filter(Boolean),
  };
  return {
    subject: parts.heading,
    text: letterText(parts),
    html: letterHtml(parts),
    calendar,
  };
}

function factsOf(letter: WaitingLetter, link: string): LetterParts['facts'] {
  const { kind, event, locale, before, attends } = letter;
  const t = translator(locale).getFixedT(null, 'eventsRegistration');
  const format = attends ?? event.format;
  const online = format === 'online' || (event.format === 'mixed' && attends !== 'offline');
  const was = before && sayTime(locale, before);
  const wasPlace = before && [before.place, before.room].filter(Boolean).join(', ');
  const when = sayTime(locale, event);
  const place = [event.host, event.place, event.room].filter(Boolean).join(', ');
  const facts: LetterParts['facts'][number][] = [
    { label: t('fact.was'), value: was === when ? '' : (was ?? '') },
    { label: t(was && was !== when ? 'fact.now' : 'fact.when'), value: when },
    {
      label: t('fact.wasPlace'),
      value:
        before && wasPlace !== [event.place, event.room].filter(Boolean).join(', ')
          ? (wasPlace ?? '')
          : '',
    },
    { label: t('fact.where'), value: place },
    { label: t('fact.format'), value: format ? t(`format.${format}`) : '' },
    { label: t('fact.topic'), value: event.topic },
    {
      label: t('fact.materials'),
      value:
        letter.materials &&
        kind !== 'cancelled' &&
        kind !== 'feedback' &&
        letter.state === 'registered'
          ? t('fact.materialsThere')
          : '',
      href: link,
    },
  ].filter(({ value }) => value !== '');
  if (!online || kind === 'cancelled' || kind === 'withdrawn' || kind === 'feedback') return facts;
  if (kind === 'hour' && event.videoUrl)
    return [...facts, { label: t('fact.video'), value: event.videoUrl, href: event.videoUrl }];
  if (letter.state !== 'registered') return facts;
  return [...facts, { label: t('fact.video'), value: t('fact.videoLater'), href: link }];
}

function buttonsOf({ kind, event, locale, state, materials }: WaitingLetter, link: string) {
  const t = translator(locale).getFixedT(null, 'eventsRegistration');
  if (kind === 'cancelled') return [];
  if (kind === 'feedback')
    return [
      { label: t('letter.feedback'), href: `${link}/feedback` },
      ...(materials ? [{ label: t('fact.materials'), href: link }] : []),
    ];
  if (kind === 'hour' && event.videoUrl)
    return [
      { label: t('letter.join'), href: event.videoUrl },
      { label: t('letter.change'), href: link },
    ];
  if (state !== 'invited')
    return [{ label: t(kind === 'withdrawn' ? 'letter.return' : 'letter.change'), href: link }];
  const yes =
    event.format === 'mixed'
      ? (['offline', 'online'] as const).map((answer) => ({
          label: t(`answer.${answer}`),
          href: `${link}?answer=${answer}`,
        }))
      : [{ label: t('answer.yes'), href: `${link}?answer=yes` }];
  return [...yes, { label: t('answer.no'), href: `${link}?answer=no` }];
}

/** Into the calendar goes what the person has a place at; out of it what is called off. */
function calendarOf(
  { kind, event, state, version, name, email }: WaitingLetter,
  link: string,
  { publicUrl, centreName, sender, now }: LetterOptions,
): string | undefined {
  const reminds = kind === 'day' || kind === 'hour' || kind === 'feedback';
  const registered = state === 'registered' && !reminds;
  if (!email || !(registered || kind === 'withdrawn')) return;
  const off = kind === 'withdrawn' || kind === 'cancelled' || !event.exact;
  return buildInvitation(event, {
    method: off ? 'cancel' : 'request',
    // Both only grow, so that the sum tells the newer one whichever of them has changed.
    sequence: event.sequence + version,
    attendee: { name, email },
    organizer: { name: centreName, email: sender },
    publicUrl,
    link,
    now,
  });
}
