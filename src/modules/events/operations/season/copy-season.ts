import { z } from 'zod';
import { staffChoices } from '#modules/directory/people/staff-choices.ts';
import { addDays, daysBetween } from '#platform/datetime/iso-date.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { readKinds } from '../../kinds/read-kinds.ts';
import { eventPlace, loadEvent } from '../../planning/load-event.ts';
import type { EventFields } from '../../planning/schema.ts';
import { insertDraft } from '../../planning/write-event.ts';
import { lastSeason } from '../../season/copy/read-last-season.ts';
import { seasonPermissions } from '../../season/permissions.ts';
import { seasonAsked } from '../../season/read-season.ts';

/** Last year's events are laid out again as drafts, in one act: the same week and weekday, the same host and people. */
export const copySeason = defineOperation({
  name: 'event.season.copy',
  summary:
    "Lays out last year's events again as drafts; topics, materials and people's answers are not copied.",
  input: seasonAsked.pick({ year: true, firstMonth: true }).extend({
    eventIds: z.array(z.uuid()).min(1).max(1000),
  }),
  output: z.object({ copied: z.number().int() }),
  permission: seasonPermissions['event.season.copy'],
  http: { method: 'post', path: '/event-season-copy' },
  load: async (context, { year, firstMonth, eventIds }) => {
    const last = await lastSeason(context.trx, context.actor.centreId, year, firstMonth);
    const events = [];
    for (const eventId of [...new Set(eventIds)].sort()) {
      const found = last.find((one) => one.eventId === eventId);
      const event = await loadEvent(context, { eventId });
      if (!found || !event) return null;
      events.push({ event, found });
    }
    const places = await Promise.all(
      events.map(({ event, found }) =>
        eventPlace(context, { ...event.fields, sectionId: found.sectionId }),
      ),
    );
    return places[0] ? { events, place: places[0], places } : null;
  },
  async run(context, _input) {
    const { trx, actor, target, audit } = context;
    const kinds = await readKinds(trx, actor.centreId);
    const kindOf = (fields: EventFields) => kinds.find(({ key }) => key === fields.kind);
    let copied = 0;
    const staff = await staffChoices({ db: trx, today: context.today });
    const active = new Set(staff.map(({ id }) => id));
    for (const { event, found } of target.events) {
      if (found.problem) continue;
      const fields = again(event.fields, active, {
        ...found.becomes,
        sectionId: found.sectionId,
        parentId: null,
      });
      const { id } = await insertDraft(context, fields, kindOf(fields));
      copied += 1;
      const shift = daysBetween(event.fields.startsOn, found.becomes.startsOn);
      const parts = await trx
        .selectFrom('event')
        .select('id')
        .where('parent_id', '=', event.id)
        .where('state', '<>', 'cancelled')
        .orderBy('starts_on')
        .orderBy('id')
        .execute();
      for (const { id: eventId } of parts) {
        const loaded = await loadEvent(context, { eventId });
        if (!loaded) continue;
        const { startsOn, endsOn, exact } = loaded.fields;
        const part = again(loaded.fields, active, {
          startsOn: addDays(startsOn, shift),
          endsOn: addDays(endsOn, shift),
          exact,
          sectionId: found.sectionId,
          parentId: id,
        });
        await insertDraft(context, part, kindOf(part));
      }
      audit({ objectType: 'event', objectId: id, objectName: fields.title, after: fields });
    }
    if (copied === 0) throw refuse('eventsSeason.nothing-chosen');
    return { copied };
  },
});

/** What of an event goes on into another year. */
function again(
  fields: EventFields,
  active: ReadonlySet<string>,
  days: Pick<EventFields, 'startsOn' | 'endsOn' | 'exact' | 'sectionId' | 'parentId'>,
): EventFields {
  const { responsibleId } = fields;
  return {
    ...fields,
    ...days,
    topic: '',
    summary: '',
    videoUrl: null,
    registrationUntil: null,
    planItemId: null,
    responsibleId: responsibleId && active.has(responsibleId) ? responsibleId : null,
  };
}
