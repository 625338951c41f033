import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { directoryPermissions } from '../permissions.ts';
import { type Registration, registration, registrationStates } from './schema.ts';

const sorts = { created: 'registration.created_at', name: 'registration.name' } as const;

export const listRegistrations = defineQuery({
  name: 'registration.list',
  summary: 'Who asks for an account; an institution sees those who name it.',
  permission: 'registration.read',
  rule: directoryPermissions['registration.read'],
  placed: true,
  input: listInput(['created', 'name'], '-created').extend({
    state: z.enum(registrationStates).optional(),
  }),
  output: pageOf(registration),
  http: { path: '/registrations' },
  async run(scope, { q, state, ...list }) {
    const stateOf = sql<Registration['state']>`coalesce(registration.outcome, 'waiting')`;
    let found = scope.db
      .selectFrom('registration')
      .select(['id', 'name', 'email', 'post', 'note', 'reason', 'created_at as createdAt'])
      .select((eb) => [
        eb.ref('role').$castTo<Registration['role']>().as('role'),
        stateOf.as('state'),
        sql<Registration['organisation']>`jsonb_build_object('id', organisation_id,
          'name', coalesce(organisation_name_on(organisation_id, ${scope.today}::date), ''))`.as(
          'organisation',
        ),
      ])
      .where((eb) => inReach(scope, { organisation: eb.ref('registration.organisation_id') }));
    if (state) found = found.where(stateOf, '=', state);
    if (q)
      found = found.where((eb) =>
        eb.or([eb('name', 'ilike', containing(q)), eb('email', 'ilike', containing(q))]),
      );
    const { by, direction } = sortOf(list.sort);
    return readPage(found.orderBy(sorts[by], direction).orderBy('id', direction), list);
  },
});
