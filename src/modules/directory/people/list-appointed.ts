import { sql } from 'kysely';
import { z } from 'zod';
import { beginnerRuleOn } from '#packs/people-pack.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { noted, toNote } from '../personal-data/note-view.ts';
import { ifSeen } from '../personal-data/sight.ts';
import { day } from '../sections/schema.ts';
import { readPack } from './pack.ts';
import { postGroups } from './post-groups.ts';
import { inForce, yearsBefore } from './sql.ts';

const appointed = z.object({
  postId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  kind: z.string(),
  post: z.string(),
  organisationId: z.uuid(),
  organisation: z.string(),
  since: z.iso.date(),
  phone: z.string(),
  email: z.string().nullable(),
  /** Methodists who look after the institution on the day; a substitute stands for whom they stand in for. */
  consultants: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type Appointed = z.output<typeof appointed>;

export const listAppointed = defineQuery({
  name: 'person.appointed',
  summary:
    'Heads, deputies, senior masters, methodists who are new in their posts, by institution, with the methodist who consults them.',
  permission: 'person.read',
  rule: peoplePermissions['person.read'],
  placed: true,
  input: listInput(['organisation', 'name', 'since']).extend({
    on: day.optional(),
    organisation: several(z.uuid()),
    postGroup: several(z.enum(postGroups)),
    /** Years in the post under which one is new; the pack's rule unless told. */
    years: z.coerce.number().int().min(1).max(20).optional(),
    /** With a consultant or without one. */
    consultant: z.enum(['yes', 'no']).optional(),
  }),
  output: pageOf(appointed),
  http: { path: '/people/appointed' },
  async run(scope, { on = scope.today, organisation, postGroup, years, consultant, q, ...list }) {
    const { pack } = await readPack(scope.db, scope.centreId);
    const rule = beginnerRuleOn(pack, on);
    const kinds = pack.postKinds
      .filter(({ key }) => rule.newcomerPosts.includes(key))
      .filter(({ group }) => !postGroup || postGroup.includes(group))
      .map(({ key }) => key);
    const label = labelOn(sql.ref('post.organisation_id'), on);
    const name = sql<string>`concat_ws(' ', person.family_name, nullif(person.given_name, ''), nullif(person.patronymic, ''))`;
    const consultants = sql<Appointed['consultants']>`(
      select coalesce(jsonb_agg(distinct jsonb_build_object('id', who.id, 'name', who.short_name)), '[]')
      from assignment a join person who on who.id = a.person_id
      where a.organisation_id = post.organisation_id and ${inForce('a', on)}
        and not exists (select from assignment s where s.substitutes = a.id and ${inForce('s', on)}))`;
    let found = scope.db
      .selectFrom('post')
      .innerJoin('person', 'person.id', 'post.person_id')
      .select([
        'post.id as postId',
        'person.id as personId',
        name.as('name'),
        'post.kind',
        'post.title as post',
        'post.organisation_id as organisationId',
        label.as('organisation'),
        sql<string>`post.since`.as('since'),
        ifSeen(scope, 'phone', sql<string>`person.phone`, sql`''`).as('phone'),
        ifSeen(scope, 'email', sql<string | null>`person.email`).as('email'),
        consultants.as('consultants'),
      ])
      .where('person.merged_into', 'is', null)
      .where(inForce('post', on))
      .where('post.since', '>', yearsBefore(on, years ?? rule.newcomerYears))
      .where(sql<boolean>`post.kind = any(${kinds}::text[])`)
      .where(inReach(scope, { organisation: sql.ref('post.organisation_id') }));
    if (organisation)
      found = found.where(
        sql<boolean>`post.organisation_id in (select id from organisations_below(${organisation}::uuid[], ${on}::date))`,
      );
    if (consultant)
      found = found.where(sql<boolean>`(${consultants} <> '[]') = ${consultant === 'yes'}`);
    if (q) found = found.where(sql<boolean>`${name} || ' ' || post.title ilike ${containing(q)}`);
    const { by, direction } = sortOf(list.sort);
    const columns = { organisation: label, name, since: sql`post.since` };
    const ordered = found.orderBy(columns[by], direction).orderBy(name).orderBy('post.id');
    return toNote(scope, 'appointed-api', await readPage(ordered, list));
  },
  render: noted,
});
