import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { findPerson } from '../../people/load-person.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { requireKnown } from '../../sections/require-known.ts';

export const tellApart = defineOperation({
  name: 'person.tell-apart',
  summary:
    'Says that two cards that look alike are of different people: they are not offered again.',
  input: z.object({ id: z.uuid(), otherId: z.uuid() }),
  permission: peoplePermissions['person.tell-apart'],
  http: { method: 'post', path: '/people/{id}/tell-apart', status: 204 },
  load: async (context, { id, otherId }) => {
    const one = await findPerson(context, id);
    if (!one) return null;
    await requireKnown(context, 'person', [otherId], 'otherId');
    return { one, other: await findPerson(context, otherId) };
  },
  async run({ trx, actor, audit, target }, { id, otherId }) {
    if (id === otherId) throw refuse('people.merge-with-itself');
    const [one_id, other_id] = [id, otherId].toSorted() as [string, string];
    await trx
      .insertInto('person_distinct')
      .values({ centre_id: actor.centreId, one_id, other_id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    audit({
      objectType: 'person',
      objectId: id,
      objectName: target.one.name,
      before: null,
      after: { differentFrom: target.other?.name ?? null },
    });
  },
});
