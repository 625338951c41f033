import type { EventFields } from '../../planning/schema.ts';

/**
 * What is written about an event as its form sends it. Days stay as they were typed: `act` reads them.
 *
 * @param fields - the kind's own fields, to read them in their types
 */
export function eventFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const optional = (name: string) => text(name) || null;
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)));
  const startsOn = text('startsOn');
  return {
    kind: text('kind'),
    title: text('title'),
    topic: text('topic'),
    summary: text('summary'),
    audience: text('audience'),
    parentId: optional('parentId'),
    stream: text('stream'),
    sectionId: optional('sectionId'),
    directionId: optional('directionId'),
    hostOrganisationId: optional('hostOrganisationId'),
    responsibleId: optional('responsibleId'),
    place: text('place'),
    room: text('room'),
    format: optional('format') as EventFields['format'],
    startsOn,
    // One day is typed once.
    endsOn: text('endsOn') || startsOn,
    startsTime: optional('startsTime'),
    endsTime: optional('endsTime'),
    exact: form.get('exact') !== null,
    public: form.get('public') !== null,
    registration: (text('registration') || 'invited') as EventFields['registration'],
    capacity: number('capacity'),
    quota: number('quota'),
    creditMinutes: number('creditMinutes'),
    planItemId: optional('planItemId'),
  };
}
