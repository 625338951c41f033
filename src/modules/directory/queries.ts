import { type ExpressionBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { DB } from '#platform/db/schema.gen.ts';
import { notFound } from '#platform/errors.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { readSettings } from './centre/settings.ts';
import { accessOf } from './members/read-grants.ts';
import { personColumns } from './people/columns.ts';
import { directoryPermissions } from './permissions.ts';
import { centre, person } from './schema.ts';

function selectPeople({ db, today }: Scope<'person.read'>) {
  return db
    .selectFrom('person')
    .select(personColumns)
    .select((eb) => accessOf(eb.ref('person.id'), today).as('access'));
}

/** An empty list of ids asks for nobody, and SQL has no empty list. */
const noId = '00000000-0000-0000-0000-000000000000';

const sorts = {
  name: ['family_name', 'given_name', 'patronymic'],
  post: ['post', 'family_name'],
  created: ['created_at'],
} as const;

export const listPeople = defineQuery({
  name: 'person.list',
  summary: 'People of the centre; `q` looks in names, other spellings, posts and addresses.',
  permission: 'person.read',
  rule: directoryPermissions['person.read'],
  input: listInput(['name', 'post', 'created']).extend({
    state: z.enum(['active', 'archived', 'all']).default('active'),
    post: z.string().trim().max(200).optional(),
    /** With an account or without one. */
    account: z.enum(['yes', 'no']).optional(),
    /** These people only. */
    ids: several(z.uuid()),
  }),
  output: pageOf(person),
  http: { path: '/people' },
  async run(scope, { q, state, post, account, ids, ...list }) {
    let found = selectPeople(scope);
    if (state === 'active')
      found = found.where((eb) =>
        eb.or([eb('active_until', 'is', null), eb('active_until', '>=', scope.today)]),
      );
    if (state === 'archived') found = found.where('active_until', '<', scope.today);
    if (ids) found = found.where('id', 'in', ids.length > 0 ? ids : [noId]);
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
    if (q) found = found.where(matching(q));
    const { by, direction } = sortOf(list.sort);
    for (const column of sorts[by]) found = found.orderBy(column, direction);
    return readPage(found.orderBy('id'), list);
  },
});

function matching(q: string) {
  const pattern = containing(q);
  return (eb: ExpressionBuilder<DB, 'person'>) =>
    eb.or([
      eb(sql<string>`(family_name || ' ' || given_name || ' ' || patronymic)`, 'ilike', pattern),
      eb('short_name', 'ilike', pattern),
      eb(sql<string>`array_to_string(aliases, ' ')`, 'ilike', pattern),
      eb('post', 'ilike', pattern),
      eb('email', 'ilike', pattern),
    ]);
}

export const readPerson = defineQuery({
  name: 'person.read',
  summary: 'One person.',
  permission: 'person.read',
  rule: directoryPermissions['person.read'],
  input: z.object({ id: z.uuid() }),
  output: person,
  http: { path: '/people/{id}' },
  async run(scope, { id }) {
    const row = await selectPeople(scope).where('person.id', '=', id).executeTakeFirst();
    if (!row) throw notFound();
    return row;
  },
});

export const readCentre = defineQuery({
  name: 'centre.read',
  summary: 'The centre with its settings.',
  permission: 'centre.read',
  rule: directoryPermissions['centre.read'],
  input: z.object({}),
  output: centre,
  http: { path: '/centre' },
  async run({ db, centreId }) {
    const row = await db
      .selectFrom('centre')
      .select([
        'id',
        'name',
        'short_name as shortName',
        'time_zone as timeZone',
        'pack',
        'is_demo as isDemo',
        'settings',
        'version',
      ])
      .select((eb) => eb.ref('language').$castTo<Locale>().as('language'))
      .where('id', '=', centreId)
      .executeTakeFirstOrThrow();
    return { ...row, settings: readSettings(row.settings) };
  },
});
