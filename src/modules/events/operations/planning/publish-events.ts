import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { readKinds } from '../../kinds/read-kinds.ts';
import { eventPermissions } from '../../permissions.ts';
import { loadEvent } from '../../planning/load-event.ts';
import { ownFieldProblem } from '../../planning/own-fields.ts';
import { giveDays } from '../../planning/promised.ts';

/** Drafts become known, all in one act or none: the schedule of a season is published at once. */
export const publishEvents = defineOperation({
  name: 'event.publish',
  summary: 'Publishes drafts in one act: the plan gets their dates, people are told.',
  input: z.object({
    eventIds: z.array(z.uuid()).min(1).max(500),
    /** Of a set also the parts, which nobody has ticked one by one. */
    withParts: z.boolean().default(false),
  }),
  output: z.object({ published: z.number().int() }),
  permission: eventPermissions['event.publish'],
  http: { method: 'post', path: '/events/publish' },
  load: async (context, { eventIds, withParts }) => {
    const events = [];
    const parts = withParts
      ? await context.trx
          .selectFrom('event')
          .select('id')
          .where('parent_id', 'in', eventIds)
          .where('state', '=', 'draft')
          .execute()
      : [];
    // Always in one order, so that two acts on the same events don't wait for each other in a circle.
    for (const eventId of [...new Set([...eventIds, ...parts.map(({ id }) => id)])].sort()) {
      const event = await loadEvent(context, { eventId });
      if (!event) return null;
      events.push(event);
    }
    const places = events.map(({ place }) => place);
    return places[0] ? { events, place: places[0], places } : null;
  },
  async run(context, _input) {
    const { trx, actor, target, audit, emit, now } = context;
    const kinds = await readKinds(trx, actor.centreId);
    const drafts = target.events.filter(({ state }) => state === 'draft');
    for (const { id, fields, version } of drafts) {
      // A part is answered for by whoever answers for the whole.
      const somebody = [fields.responsibleId, fields.sectionId, fields.hostOrganisationId];
      if (!somebody.some(Boolean) && !fields.parentId)
        throw refuse('events.nobody-answers', { title: fields.title });
      const own = kinds.find(({ key }) => key === fields.kind)?.settings.fields ?? [];
      if (ownFieldProblem(own, fields.ownFields, true))
        throw refuse('events.fields-missing', { title: fields.title });
      const planDateId = await giveDays(context, null, fields);
      await trx
        .updateTable('event')
        .set({
          state: 'published',
          plan_date_id: planDateId,
          published_at: now,
          version: version + 1,
          updated_at: now,
        })
        .where('id', '=', id)
        .execute();
      audit({
        objectType: 'event',
        objectId: id,
        objectName: fields.title,
        before: { state: 'draft' },
        after: { state: 'published' },
      });
      emit({ type: 'event.published', payload: { eventId: id } });
    }
    return { published: drafts.length };
  },
});
