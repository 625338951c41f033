import { sql } from 'kysely';
import { z } from 'zod';
import { packs } from '#packs/known.ts';
import { inWholeCentre } from '#platform/access/actor.ts';
import { addMember } from '#platform/access/members.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { directoryPermissions } from '../permissions.ts';

/** What is asked of who begins a real centre. */
const newCentre = z.object({
  name: z.string().trim().min(1).max(300),
  shortName: z.string().trim().min(1).max(100),
  language: z.enum(locales),
  pack: z.enum(packs),
});

/**
 * Run in the demonstration: makes a real, empty centre, whose administrator is whoever began it. Not
 * offered by the API.
 */
export const createCentre = defineOperation({
  name: 'centre.create',
  summary: 'Begins a real, empty centre out of the demonstration.',
  input: newCentre,
  output: z.object({ id: z.uuid() }),
  permission: directoryPermissions['centre.create'],
  load: async ({ trx, actor }) =>
    (await trx
      .selectFrom('centre')
      .select(['id', 'is_demo as isDemo'])
      .where('id', '=', actor.centreId)
      .executeTakeFirst()) ?? null,
  async run({ trx, actor, audit }, input) {
    const { rows } = await sql<{ id: string }>`
      select create_centre(${input.name}, ${input.shortName}, ${input.language}, ${input.pack}, false) as id`.execute(
      trx,
    );
    const id = rows[0]?.id ?? '';
    // The first membership stands in the new centre's own rows.
    await sql`select set_config('kabinet.centre_id', ${id}, true)`.execute(trx);
    await addMember(trx, {
      centreId: id,
      userId: actor.userId ?? '',
      grant: inWholeCentre('administrator'),
    });
    await sql`select set_config('kabinet.centre_id', ${actor.centreId}, true)`.execute(trx);
    audit({ objectType: 'centre', objectId: id, objectName: input.shortName, after: input });
    return { id };
  },
});
