import { type ExpressionBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { DB } from '#platform/db/schema.gen.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { accessOf } from '../members/read-grants.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { noted, toNote } from '../personal-data/note-view.ts';
import { foundBySeen, ifSeen } from '../personal-data/sight.ts';
import { person } from '../schema.ts';
import { matchesPerson } from '../search/matches.ts';
import { readingsOf } from '../search/readings.ts';
import { personColumns } from './columns.ts';

/** An empty list of ids asks for nobody, and SQL has no empty list. */
const noId = '00000000-0000-0000-0000-000000000000';

const sorts = {
  name: ['family_name', 'given_name', 'patronymic'],
  post: ['post', 'family_name'],
  created: ['created_at'],
} as const;

export const listStaff = defineQuery({
  name: 'staff.list',
  summary:
    "The centre's own people with their accounts; `q` looks in names, other spellings, posts and addresses.",
  permission: 'person.read',
  rule: peoplePermissions['person.read'],
  input: listInput(['name', 'post', 'created']).extend({
    state: z.enum(['active', 'archived', 'all']).default('active'),
    post: z.string().trim().max(200).optional(),
    /** With an account or without one. */
    account: z.enum(['yes', 'no']).optional(),
    /** These people only, also those of institutions. */
    ids: several(z.uuid()),
  }),
  output: pageOf(person),
  http: { path: '/staff' },
  async run(scope, { q, state, post, account, ids, ...list }) {
    const { db, today } = scope;
    let found = db
      .selectFrom('person')
      .select(personColumns)
      .select(ifSeen(scope, 'email', sql<string | null>`person.email`).as('email'))
      .select((eb) => accessOf(eb.ref('person.id'), today).as('access'))
      .where('merged_into', 'is', null);
    if (state === 'active')
      found = found.where((eb) =>
        eb.or([eb('active_until', 'is', null), eb('active_until', '>=', today)]),
      );
    if (state === 'archived') found = found.where('active_until', '<', today);
    if (ids) found = found.where('id', 'in', ids.length > 0 ? ids : [noId]);
    else found = found.where('in_centre', '=', true);
    if (post) found = found.where('post', '=', post);
    if (account)
      found = found.where(({ exists, not, selectFrom }) => {
        const has = exists(
          selectFrom('membership')
            .select('membership.id')
            .whereRef('membership.person_id', '=', 'person.id')
            .where('membership.ended_at', 'is', null),
        );
        return account === 'yes' ? has : not(has);
      });
    if (q) found = found.where(matching(scope, q));
    const { by, direction } = sortOf(list.sort);
    for (const column of sorts[by]) found = found.orderBy(column, direction);
    return toNote(scope, 'staff-api', await readPage(found.orderBy('id'), list));
  },
  render: noted,
});

function matching(scope: Scope, q: string) {
  return (eb: ExpressionBuilder<DB, 'person'>) =>
    eb.or([
      eb('post', 'ilike', containing(q)),
      eb.and([matchesPerson(q), foundBySeen(scope, readingsOf(q))]),
    ]);
}
