import { lastMomentOf } from '#platform/datetime/last-moment.ts';
import { readDay } from '#platform/datetime/read-day.ts';
import type { KindRow } from '../../kinds/schema.ts';
import type { EventFields } from '../../planning/schema.ts';

/**
 * What is written about an event as its form sends it. Days stay as they were typed: `act` reads them.
 *
 * @param kinds - to read the own fields of the chosen one in their types
 * @param zone - of the centre, by whose clock the last day of registration ends
 */
export function eventFrom(form: FormData, kinds: readonly KindRow[], zone: string) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const optional = (name: string) => text(name) || null;
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)));
  const startsOn = text('startsOn');
  const kind = text('kind');
  const until = text('registrationUntil');
  return {
    kind,
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
    // Who set an hour elsewhere keeps it as long as the day stays.
    ...(until !== text('registrationUntilWas') && {
      registrationUntil: until === '' ? null : momentOf(until, zone),
    }),
    ownFields: ownFieldsFrom(form, kinds.find(({ key }) => key === kind)?.settings.fields ?? []),
    capacity: number('capacity'),
    quota: number('quota'),
    creditMinutes: number('creditMinutes'),
    planItemId: optional('planItemId'),
  };
}

/** The end of the day that was typed; what is no day stays as it is, to be refused. */
function momentOf(typed: string, zone: string): string {
  const day = readDay(typed);
  return day ? lastMomentOf(day, zone).toISOString() : typed;
}

/** What can't be read in its type stays as it was typed, to be refused beside its field. */
function ownFieldsFrom(
  form: FormData,
  fields: KindRow['settings']['fields'],
): EventFields['ownFields'] {
  return Object.fromEntries(
    fields.flatMap(({ key, type }): [string, string | number | boolean][] => {
      const name = `ownFields.${key}`;
      if (type === 'yes') return [[key, form.get(name) !== null]];
      const typed = String(form.get(name) ?? '').trim();
      if (typed === '') return [];
      if (type === 'date') return [[key, readDay(typed) ?? typed]];
      const number = Number(typed.replace(',', '.'));
      return [[key, type === 'number' && Number.isFinite(number) ? number : typed]];
    }),
  );
}
