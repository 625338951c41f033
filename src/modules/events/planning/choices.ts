import { z } from 'zod';
import { organisationChoices } from '#modules/directory/organisations/organisation-choices.ts';
import { staffChoices } from '#modules/directory/people/staff-choices.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import { kindRow } from '../kinds/schema.ts';
import { eventPermissions } from '../permissions.ts';

const choice = z.object({ id: z.uuid(), name: z.string() });

const choices = z.object({
  kinds: z.array(kindRow),
  /** Sections that work today or later. */
  sections: z.array(choice),
  organisations: z.array(choice),
  directions: z.array(choice),
  /** People of the centre, who answer for events. */
  staff: z.array(choice),
});
export type EventChoices = z.output<typeof choices>;

export const eventChoices = defineQuery({
  name: 'event.choices',
  summary: 'What forms and lists about events offer to choose from.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({}),
  output: choices,
  http: { path: '/event-choices' },
  run: readChoices,
});

async function readChoices({ db, centreId, today }: Scope<'event.read'>): Promise<EventChoices> {
  return {
    kinds: await readKinds(db, centreId),
    sections: await db
      .selectFrom('section')
      .select(['id', 'name'])
      .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', today)]))
      .orderBy('name')
      .orderBy('since')
      .execute(),
    organisations: await organisationChoices({ db, today }),
    directions: await db
      .selectFrom('direction')
      .select(['id', 'name'])
      .orderBy('position')
      .execute(),
    staff: await staffChoices({ db, today }),
  };
}
