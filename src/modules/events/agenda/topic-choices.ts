import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { eventOf } from '../planning/read-event.ts';

/** Topics that an agenda may take: the year's directions of sections' work, what its own section works on. */
export const topicChoices = defineQuery({
  name: 'agenda.topics',
  summary: 'Topics to choose from for an agenda.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ eventId: z.uuid() }),
  output: z.array(z.string()),
  async run(scope, { eventId }) {
    const { db } = scope;
    const event = await eventOf(scope, { eventId });
    if (!event.may.update) return [];
    const directions = await db
      .selectFrom('direction')
      .select(['name', 'position'])
      .orderBy('position')
      .orderBy('name')
      .execute();
    const own = event.section
      ? await db
          .selectFrom('section')
          .select('topic')
          .where('id', '=', event.section.id)
          .where('topic', '<>', '')
          .execute()
      : [];
    return [...own.map(({ topic }) => topic), ...directions.map(({ name }) => name)];
  },
});
