import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { eventFields } from '../../planning/schema.ts';
import { byKind, insertDraft, requireSound } from '../../planning/write-event.ts';
import { promisedDrafts } from '../../season/fill/read-promised.ts';
import { seasonPermissions } from '../../season/permissions.ts';
import { seasonAsked } from '../../season/read-season.ts';

/** The plan's promises become drafts in one act; a head gives them their months and days in the table. */
export const fillSeason = defineOperation({
  name: 'event.season.fill',
  summary: 'Lays out drafts for what the plans owe a season, in one act.',
  input: seasonAsked.pick({ year: true, firstMonth: true }).extend({
    drafts: z
      .array(
        z.object({
          key: z.string().max(60),
          kind: z.string().min(1).max(60),
          /** Left out: the one that the plan names. */
          sectionId: z.uuid().nullable().optional(),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: z.object({ added: z.number().int() }),
  permission: seasonPermissions['event.season.fill'],
  http: { method: 'post', path: '/event-season-fill' },
  load: nothingToLoad,
  async run(context, { year, firstMonth, drafts }) {
    const { trx, actor, audit } = context;
    const owed = new Map(
      (await promisedDrafts(trx, actor.centreId, year, firstMonth)).map((one) => [one.key, one]),
    );
    for (const { key, kind, sectionId } of drafts) {
      const found = owed.get(key);
      // Chosen twice, or taken up by somebody else meanwhile.
      if (!found || !owed.delete(key)) throw refuse('eventsSeason.not-promised');
      const fields = eventFields.parse({
        kind,
        title: found.title,
        startsOn: found.startsOn,
        endsOn: found.endsOn,
        exact: found.startsOn === found.endsOn,
        responsibleId: found.responsibleId,
        sectionId: sectionId === undefined ? found.sectionId : sectionId,
        planItemId: found.itemId,
      });
      const said = await requireSound(context, fields, null);
      const draft = byKind({ ...fields, registration: undefined }, said);
      const { id } = await insertDraft(context, draft, said);
      audit({ objectType: 'event', objectId: id, objectName: draft.title, after: draft });
    }
    return { added: drafts.length };
  },
});
