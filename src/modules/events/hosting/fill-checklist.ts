import { addDays } from '#platform/datetime/iso-date.ts';
import { knownLocale } from '#platform/i18n/locales.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { subscribe } from '#platform/operation/events.ts';
import { readChecklist } from '../kinds/checklist.ts';
import { type LoadedEvent, loadEvent } from '../planning/load-event.ts';

/** An announced event that an institution holds gets its checklist by itself. */
subscribe('event.published', async (context, { eventId }) => {
  const event = await loadEvent(context, { eventId });
  if (event?.fields.hostOrganisationId) await fillChecklist(context, event);
});

/** What is not done yet moves with the event. */
subscribe('event.moved', async ({ trx }, { eventId, before, after }) => {
  const days = daysBetween(before.startsOn, after.startsOn);
  if (days === 0) return;
  const rows = await trx
    .selectFrom('event_duty')
    .select(['id', 'due_on'])
    .where('event_id', '=', eventId)
    .where('done_on', 'is', null)
    .execute();
  for (const { id, due_on } of rows)
    if (due_on)
      await trx
        .updateTable('event_duty')
        .set((eb) => ({ due_on: addDays(due_on, days), version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute();
});

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Writes the usual lines under those that are there; nothing when there are some. @returns how many were written */
export async function fillChecklist(
  { trx, actor }: OperationContext,
  { id, fields }: LoadedEvent,
): Promise<number> {
  const known = await trx
    .selectFrom('event_duty')
    .select('id')
    .where('event_id', '=', id)
    .executeTakeFirst();
  if (known) return 0;
  const { language } = await trx
    .selectFrom('centre')
    .select('language')
    .where('id', '=', actor.centreId)
    .executeTakeFirstOrThrow();
  const people = await trx
    .selectFrom('event_person')
    .select(['role', 'person_id as personId'])
    .where('event_id', '=', id)
    .orderBy('position')
    .execute();
  const lines = await readChecklist(trx, actor.centreId, fields.kind);
  if (lines.length === 0) return 0;
  const personOf = (role: string | null) =>
    role === 'responsible'
      ? fields.responsibleId
      : (people.find((one) => one.role === role && one.personId)?.personId ?? null);
  await trx
    .insertInto('event_duty')
    .values(
      lines.map(({ words, daysBefore, role }, position) => ({
        centre_id: actor.centreId,
        event_id: id,
        position,
        title: words[knownLocale(language)],
        due_on: fields.exact
          ? addDays(daysBefore < 0 ? fields.endsOn : fields.startsOn, -daysBefore)
          : null,
        person_id: personOf(role),
      })),
    )
    .execute();
  return lines.length;
}
