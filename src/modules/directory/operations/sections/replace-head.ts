import { z } from 'zod';
import { addDays } from '#platform/datetime/iso-date.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { tellingLeaders } from '../../sections/leaders.ts';
import { loadSection } from '../../sections/load-section.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { day } from '../../sections/schema.ts';

export const replaceHead = defineOperation({
  name: 'section.replace-head',
  summary: 'Gives a section a new head from a day on; the one before leads until the day before.',
  input: z.object({
    id: z.uuid(),
    personId: z.uuid(),
    /** The first day of the new head. */
    on: day,
    ground: z.string().trim().max(300).default(''),
  }),
  output: z.object({ id: z.uuid(), memberId: z.uuid() }),
  permission: sectionPermissions['section.replace-head'],
  http: { method: 'post', path: '/sections/{id}/head' },
  load: loadSection,
  async run(context, { id, personId, on, ground }) {
    const { trx, actor, target, audit } = context;
    await requireKnown(context, 'person', [personId], 'personId');
    const heads = await trx
      .selectFrom('section_member')
      .select(['id', 'person_id as personId', 'since', 'until'])
      .where('section_id', '=', id)
      .where('role', '=', 'head')
      .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', on)]))
      .orderBy('since')
      .forUpdate()
      .execute();
    const memberId = await tellingLeaders(context, [id], async () => {
      // Who was to begin on this day or later never begins; who leads already stops the day before.
      const never = heads.filter(({ since }) => since >= on).map((head) => head.id);
      if (never.length > 0)
        await trx.deleteFrom('section_member').where('id', 'in', never).execute();
      await trx
        .updateTable('section_member')
        .set({ until: addDays(on, -1) })
        .where('section_id', '=', id)
        .where('role', '=', 'head')
        .where('since', '<', on)
        .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', on)]))
        .execute();
      const added = await trx
        .insertInto('section_member')
        .values({
          centre_id: actor.centreId,
          section_id: id,
          person_id: personId,
          role: 'head',
          since: on,
          ground,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return added.id;
    });
    audit({
      objectType: 'section',
      objectId: id,
      objectName: target.fields.name,
      before: { headId: heads[0]?.personId ?? null },
      after: { headId: personId, since: on, ground },
    });
    return { id, memberId };
  },
});
