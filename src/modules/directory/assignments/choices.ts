import { sql } from 'kysely';
import { z } from 'zod';
import { directoryPackOf } from '#packs/directory-pack.ts';
import { defineQuery } from '#platform/query/define.ts';
import { existsOn, labelOn } from '../organisations/columns.ts';
import { assignmentPermissions } from '../permissions/assignments.ts';
import { notLookedAfter } from './looked-after.ts';

const choice = z.object({ id: z.uuid(), name: z.string() });

const choices = z.object({
  /** People who work in the centre, those whose post is a methodist's first. */
  staff: z.array(choice.extend({ post: z.string() })),
  organisations: z.array(choice.extend({ locality: z.string() })),
  directions: z.array(choice),
  organisationKinds: z.array(
    z.object({
      key: z.string(),
      words: z.object({ uk: z.string(), ru: z.string(), en: z.string() }),
    }),
  ),
});
export type AssignmentChoices = z.output<typeof choices>;

/** What pages about assignments offer to choose from. */
export const assignmentChoices = defineQuery({
  name: 'assignment.choices',
  summary: 'What forms about assignments offer to choose from.',
  permission: 'assignment.read',
  rule: assignmentPermissions['assignment.read'],
  input: z.object({}),
  output: choices,
  async run({ db, centre, today }) {
    const staff = await db
      .selectFrom('person')
      .select(['id', 'short_name as name', 'post'])
      .where('in_centre', '=', true)
      .where('merged_into', 'is', null)
      .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', today)]))
      .orderBy(sql`post ilike 'методист%'`, 'desc')
      .orderBy('short_name')
      .execute();
    const organisations = await db
      .selectFrom('organisation')
      .select([
        'organisation.id',
        labelOn(sql.ref('organisation.id'), today).as('name'),
        'organisation.locality',
      ])
      .where(existsOn(today))
      .where('organisation.kind', 'not in', notLookedAfter)
      .orderBy('name')
      .execute();
    const directions = await db
      .selectFrom('direction')
      .select(['id', 'name'])
      .orderBy('position')
      .orderBy('name')
      .execute();
    return {
      staff,
      organisations,
      directions,
      organisationKinds: directoryPackOf(centre.pack)
        .organisationKinds.filter(({ key }) => !notLookedAfter.includes(key))
        .map(({ key, words }) => ({ key, words })),
    };
  },
});
