import { type RawBuilder, sql } from 'kysely';
import type { DirectoryPack } from '#packs/directory-pack.ts';
import { beginnerRuleOn } from '#packs/people-pack.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { noted, toNote } from '../personal-data/note-view.ts';
import { ifSeen } from '../personal-data/sight.ts';
import { isNewcomer, isYoung, personFits, postFits } from './filter-people.ts';
import {
  type ListedPerson,
  listedPerson,
  type PeopleAsked,
  peopleListInput,
  type peopleSorts,
} from './list-input.ts';
import { readPack } from './pack.ts';
import { birthday, educationOf, inForce, qualificationOn, rankIn, yearsTo } from './sql.ts';

export const listPeople = defineQuery({
  name: 'person.list',
  summary:
    'People of the centre and of all institutions as they are, or were, on a day; `q` looks in names, other spellings and addresses.',
  permission: 'person.read',
  rule: peoplePermissions['person.read'],
  placed: true,
  input: peopleListInput,
  output: pageOf(listedPerson),
  http: { path: '/people' },
  async run(scope, asked) {
    const { pack } = await readPack(scope.db, scope.centreId);
    const on = asked.on ?? scope.today;
    const post = postOn(scope, pack, on, asked);
    const { by, direction } = sortOf(asked.sort);
    let found = scope.db
      .selectFrom('person')
      .select('person.id')
      .where(personFits(scope, pack, on, asked));
    for (const column of orders(scope, pack, on, post)[by])
      found = found.orderBy(column, (order) =>
        direction === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast(),
      );
    for (const column of names) found = found.orderBy(column);
    const { rows, ...page } = await readPage(found.orderBy('person.id'), asked);
    const ids = rows.map(({ id }) => id);
    const described = await describe(scope, pack, on, post, ids);
    return toNote(scope, 'people-api', { ...page, rows: described });
  },
  render: noted,
});

const names = ['person.family_name', 'person.given_name', 'person.patronymic'] as const;

/** What a list is sorted by; the name decides between equals. */
function orders(
  scope: PlacedScope,
  pack: DirectoryPack,
  on: string,
  post: RawBuilder<unknown>,
): Record<(typeof peopleSorts)[number], RawBuilder<unknown>[]> {
  const keysOf = (kinds: readonly { key: string }[]) => kinds.map(({ key }) => key);
  const ofPost = (value: RawBuilder<unknown>) => [sql`(select ${value} from (${post}) po)`];
  return {
    name: names.map((name) => sql`${sql.ref(name)}`),
    organisation: ofPost(labelOn(sql.ref('po.organisation_id'), on)),
    post: ofPost(sql`po.title`),
    since: ofPost(sql`po.since`),
    category: [rankIn(keysOf(pack.categories), qualificationOn('category', on))],
    title: [rankIn(keysOf(pack.titles), qualificationOn('title', on))],
    education: [rankIn(keysOf(pack.educationLevels), educationOf(keysOf(pack.educationLevels)))],
    // The younger one is born later.
    age: [sql`-extract(epoch from ${ifSeen(scope, 'birthDate', birthday)})`],
    experience: [sql`-extract(epoch from person.teaching_since)`],
    created: [sql`person.created_at`],
  };
}

/** The post by which a person stands in the list: one that the filters ask for, the main one first. */
function postOn(scope: PlacedScope, pack: DirectoryPack, on: string, asked: PeopleAsked) {
  return sql`
    select po.* from post po
    where po.person_id = person.id and coalesce(po.since <= ${on}::date, true) and ${postFits(scope, pack, on, asked)}
    order by ${inForce('po', on)} desc, po.main desc, po.until desc, po.since desc nulls last, po.id limit 1`;
}

/** All that the list shows of the people of one page. */
async function describe(
  scope: PlacedScope,
  pack: DirectoryPack,
  on: string,
  post: RawBuilder<unknown>,
  ids: readonly string[],
): Promise<ListedPerson[]> {
  if (ids.length === 0) return [];
  const rule = beginnerRuleOn(pack, on);
  const { rows } = await sql<ListedPerson>`
    select person.id, person.family_name as "familyName", person.given_name as "givenName", person.patronymic,
      person.short_name as "shortName", ${ifSeen(scope, 'email', sql`person.email`)} as email,
      ${ifSeen(scope, 'phone', sql`person.phone`, sql`''`)} as phone, ${ifSeen(scope, 'sex', sql`person.sex`)} as sex,
      person.in_centre as "inCentre", ${yearsTo(ifSeen(scope, 'birthDate', birthday), on)} as age, ${yearsTo(sql`person.teaching_since`, on)} as experience,
      po.organisation_id as "organisationId", coalesce(${labelOn(sql.ref('po.organisation_id'), on)}, '') as organisation,
      po.kind as "postKind", coalesce(po.title, person.post) as post, po.main, coalesce(po.subjects, '{}') as subjects,
      po.since, po.until,
      greatest((select count(*) from post other where other.person_id = person.id and ${inForce('other', on)}) - 1, 0)::int as "morePosts",
      ${qualificationOn('category', on)} as category,
      array(select q.value from qualification q where q.person_id = person.id and q.kind = 'title' and ${inForce('q', on)}
        order by q.since) as titles,
      ${educationOf(pack.educationLevels.map(({ key }) => key))} as education,
      ${isYoung(rule, on)} as young, ${isNewcomer(rule, on)} as newcomer
    from unnest(${ids}::uuid[]) with ordinality as asked (id, place)
    join person on person.id = asked.id
    left join lateral (${post}) po on true
    order by asked.place`.execute(scope.db);
  return rows;
}
