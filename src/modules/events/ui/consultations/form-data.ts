import type { Channel } from '../../consultations/schema.ts';

/** What the form of a consultation says; the day as it was typed. */
export function consultationFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const either = (name: string) => text(`${name}Other`) || text(name) || null;
  return {
    methodistId: text('methodistId') || null,
    heldOn: text('heldOn'),
    organisationId: either('organisationId'),
    personName: text('personName'),
    people: Number(text('people')) || 1,
    topicId: either('topicId'),
    subject: text('subject'),
    channel: text('channel') as Channel,
    minutes: Number(text('minutesOther') || text('minutes')),
    result: text('result'),
    guest: text('guest'),
    eventId: text('eventId') || null,
  };
}
