import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { registrationPermissions } from './permissions.ts';
import { registrationStates } from './schema.ts';

/** The most that a page of ticks can hold. */
const most = 600;

const people = z.array(
  z.object({
    personId: z.uuid(),
    name: z.string(),
    post: z.string(),
    organisation: z.string(),
    /** What the person is at the event; null for nothing yet. */
    state: z.enum(registrationStates).nullable(),
  }),
);
export type OwnPeople = z.output<typeof people>;

export const listOwnPeople = defineQuery({
  name: 'event.registration.own-people',
  summary: 'Who works where the caller leads, with what each is at an event.',
  permission: 'event.registration.enrol-own',
  rule: registrationPermissions['event.registration.enrol-own'],
  placed: true,
  input: z.object({ eventId: z.uuid() }),
  output: people,
  async run(scope, { eventId }) {
    const { db, today } = scope;
    return db
      .selectFrom('person as p')
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom('post')
            .select(['post.title', 'post.organisation_id'])
            .whereRef('post.person_id', '=', 'p.id')
            .where(sql<boolean>`daterange(post.since, post.until, '[]') @> ${today}::date`)
            .where((post) => inReach(scope, { organisation: post.ref('post.organisation_id') }))
            .orderBy('post.main', 'desc')
            .limit(1)
            .as('work'),
        (join) => join.onTrue(),
      )
      .leftJoin('registration_entry as r', (join) =>
        join.onRef('r.person_id', '=', 'p.id').on('r.event_id', '=', eventId),
      )
      .select((eb) => [
        'p.id as personId',
        personName.as('name'),
        'work.title as post',
        labelOn(sql<string>`work.organisation_id`, today).as('organisation'),
        eb.ref('r.state').$castTo<OwnPeople[number]['state']>().as('state'),
      ])
      .where('p.merged_into', 'is', null)
      .where('p.erased_at', 'is', null)
      .orderBy('organisation')
      .orderBy('p.family_name')
      .orderBy('p.given_name')
      .orderBy('p.id')
      .limit(most)
      .execute();
  },
});
