import { z } from 'zod';
import { placeIn } from '#platform/access/place-in.ts';
import { newSecret } from '#platform/access/secret-token.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionFeedPrefix } from '../../calendar/feeds/answer-section-feed.ts';
import { calendarPermissions } from '../../calendar/permissions.ts';

/** Gives a section a new secret address for calendar programs; the old one stops working. */
export const renewSectionFeed = defineOperation({
  name: 'event.calendar.renew',
  summary: "Gives a section's calendar a new secret address; the old one stops working.",
  input: z.object({ sectionId: z.uuid() }),
  output: z.object({ address: z.string() }),
  permission: calendarPermissions['event.calendar.renew'],
  http: { method: 'post', path: '/sections/{sectionId}/calendar-feed', status: 201 },
  load: async (context, { sectionId }) => {
    const section = await context.trx
      .selectFrom('section')
      .select(['id', 'name', 'organisation_id', 'direction_id'])
      .where('id', '=', sectionId)
      .executeTakeFirst();
    if (!section) return null;
    const place = await placeIn(context, {
      organisationIds: [section.organisation_id],
      sectionId,
      directionId: section.direction_id,
    });
    return { section, place };
  },
  async run({ trx, actor, kernel, target: { section }, audit, now }) {
    await trx
      .updateTable('section_feed')
      .set({ revoked_at: now })
      .where('section_id', '=', section.id)
      .where('revoked_at', 'is', null)
      .execute();
    const { secret, hash } = newSecret(sectionFeedPrefix);
    await trx
      .insertInto('section_feed')
      .values({ centre_id: actor.centreId, section_id: section.id, secret_hash: hash })
      .execute();
    audit({
      objectType: 'section',
      objectId: section.id,
      objectName: section.name,
      after: { calendarFeed: 'renewed' },
    });
    return { address: `${kernel.config.publicUrl}/feed/${secret}.ics` };
  },
});
