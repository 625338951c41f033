import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { eventPermissions } from '../../permissions.ts';
import { eventPlace } from '../../planning/load-event.ts';
import { eventFields } from '../../planning/schema.ts';
import { byKind, insertDraft, requireSound } from '../../planning/write-event.ts';

export const createEvent = defineOperation({
  name: 'event.create',
  summary: 'Lays out an event as a draft: nobody is told before it is published.',
  // How people come to it is the kind's, as long as nobody says otherwise.
  input: eventFields.extend({ registration: eventFields.shape.registration.unwrap().optional() }),
  output: z.object({ eventId: z.uuid(), version: z.number().int() }),
  permission: eventPermissions['event.create'],
  http: { method: 'post', path: '/events', status: 201 },
  load: async (context, fields) => ({ place: await eventPlace(context, fields) }),
  async run(context, { registration, ...given }) {
    const { audit } = context;
    const kind = await requireSound(context, { registration: 'none', ...given }, null);
    const fields = byKind({ registration, ...given }, kind);
    const { id, version } = await insertDraft(context, fields, kind);
    audit({ objectType: 'event', objectId: id, objectName: fields.title, after: fields });
    return { eventId: id, version };
  },
});
