import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { loadEvent } from '../../planning/load-event.ts';
import { registrationPermissions } from '../../registration/permissions.ts';
import { registrationFields } from '../../registration/schema.ts';

export const setRegistrationFields = defineOperation({
  name: 'event.registration.set-fields',
  summary: 'Says what an event asks of whoever registers; answers that were given stay.',
  input: z.object({ eventId: z.uuid(), fields: registrationFields }),
  output: z.object({ eventId: z.uuid(), version: z.number().int() }),
  permission: registrationPermissions['event.registration.set-fields'],
  http: { method: 'put', path: '/events/{eventId}/registration-fields' },
  load: async (context, given: { eventId: string }) => {
    const event = await loadEvent(context, given);
    if (!event) return null;
    const { registration_fields: before } = await context.trx
      .selectFrom('event')
      .select('registration_fields')
      .where('id', '=', event.id)
      .executeTakeFirstOrThrow();
    return { ...event, before };
  },
  version: (target) => target.version,
  async run({ trx, target, audit, now }, { eventId, fields }) {
    const version = target.version + 1;
    await trx
      .updateTable('event')
      .set({ registration_fields: JSON.stringify(fields), version, updated_at: now })
      .where('id', '=', eventId)
      .execute();
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.fields.title,
      before: { fields: target.before },
      after: { fields },
    });
    return { eventId, version };
  },
});
