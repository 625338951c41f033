import type { TFunction } from 'i18next';
import { sayDate } from '#platform/datetime/say-date.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Said, SayCurrent } from '#ui/offline/said.ts';
import type { ConsultationChoices } from '../../consultations/choices.ts';
import type { ConsultationFields, ConsultationRow } from '../../consultations/schema.ts';

type Words = TFunction<'eventsConsultations'>;

type Told = Omit<ConsultationFields, 'methodistId' | 'organisationId' | 'topicId' | 'eventId'> & {
  organisation: string;
  topic: string;
  event: string;
};

/** A consultation in words, by field; what says nothing is left out. */
function say(t: Words, locale: Locale, told: Told): Said {
  const { organisation, topic, subject, personName, result, heldOn, channel, minutes } = told;
  const fields: [string, string, string][] = [
    ['organisation', t('field.organisation'), organisation],
    ['topic', t('field.topic'), topic],
    ['subject', t('field.subject'), subject],
    ['channel', t('field.channel'), t(`channel.${channel}`)],
    ['minutes', t('field.minutes'), t('minutes', { count: minutes })],
    ['heldOn', t('field.heldOn'), sayDate(locale, heldOn)],
    ['personName', t('field.person'), personName],
    ['people', t('field.people'), String(told.people)],
    ['result', t('field.result'), result],
    ['guest', t('field.guest'), told.guest],
    ['event', t('field.event'), told.event],
  ];
  return Object.fromEntries(
    fields.flatMap(([field, label, value]) => (value ? [[field, { label, value }]] : [])),
  );
}

/** A consultation as its form says it: ids by the names that the form offers. */
export function sayTyped(
  t: Words,
  locale: Locale,
  typed: Omit<ConsultationFields, 'methodistId'>,
  { organisations, topics, events }: ConsultationChoices,
): Said {
  const nameOf = (id: string | null, list: readonly { id: string; name: string }[]) =>
    list.find((one) => one.id === id)?.name ?? '';
  return say(t, locale, {
    ...typed,
    organisation: nameOf(typed.organisationId, organisations),
    topic: nameOf(typed.topicId, topics),
    event: nameOf(typed.eventId, events),
  });
}

/** A consultation as the server has it. */
export const sayCurrentConsultation: SayCurrent = (current, { i18n, locale }) => {
  const { organisation, topic, event, ...row } = current as ConsultationRow;
  return say(i18n.getFixedT(null, 'eventsConsultations'), locale, {
    ...row,
    organisation: organisation?.name ?? '',
    topic: topic?.name ?? '',
    event: event?.name ?? '',
  });
};
