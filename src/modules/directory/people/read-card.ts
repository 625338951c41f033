import { sql } from 'kysely';
import { z } from 'zod';
import { beginnerRuleOn } from '#packs/people-pack.ts';
import { notFound } from '#platform/errors.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { defineQuery, type PlacedScope, type Scope } from '#platform/query/define.ts';
import { accessOf } from '../members/read-grants.ts';
import { labelOn } from '../organisations/columns.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { hideUnseen, showsSensitive } from '../personal-data/hide-unseen.ts';
import { noteView } from '../personal-data/note-view.ts';
import { sightOf } from '../personal-data/sight.ts';
import type { ShownPost } from '../posts/schema.ts';
import { day } from '../sections/schema.ts';
import { type PersonCard, personCard } from './card.ts';
import { declined } from './cases/declined.ts';
import { wholeColumns } from './columns.ts';
import { isNewcomer, isYoung, reachesPost } from './filter-people.ts';
import { readPack } from './pack.ts';
import type { NameCases, QualificationKind } from './schema.ts';
import { birthday, inForce, yearsTo } from './sql.ts';

interface ReadCard extends Omit<PersonCard, 'workedCases'> {
  language: Locale;
  /** Writes down who has looked, once the connection is given back. */
  note: () => Promise<void>;
}

/** On which day the experience and the marks are reckoned; today unless told. */
const input = z.object({ id: z.uuid(), on: day.optional() });

export const readPerson = defineQuery({
  name: 'person.read',
  summary:
    "A person's card: posts over time, qualifications, education, awards, experience on a day.",
  permission: 'person.read',
  rule: peoplePermissions['person.read'],
  placed: true,
  input,
  output: personCard,
  http: { path: '/people/{id}' },
  run: async (scope, { id, on }) => {
    if (!(await isReached(scope, id))) throw notFound();
    return (await readCard(scope, id, on)) as unknown as PersonCard;
  },
  render: async (card) => withCases(card as unknown as ReadCard),
});

export const readOwnCard = defineQuery({
  name: 'person.read-own',
  summary: "The caller's own card.",
  permission: 'person.read-own',
  rule: peoplePermissions['person.read-own'],
  input: input.omit({ id: true }),
  output: personCard,
  http: { path: '/own-card' },
  run: async (scope, { on }) => {
    if (!scope.actor.personId) throw notFound();
    return (await readCard(scope, scope.actor.personId, on)) as unknown as PersonCard;
  },
  render: async (card) => withCases(card as unknown as ReadCard),
});

async function withCases({ language, note, ...card }: ReadCard): Promise<PersonCard> {
  await note();
  return { ...card, workedCases: await declined(card, language) };
}

/** A place reaches those who have, or had, a post in it; a section those who are in it. */
async function isReached(scope: PlacedScope, id: string): Promise<boolean> {
  if (scope.reach === 'centre') return true;
  const { rows } = await sql`
    select from post po where po.person_id = ${id} and ${reachesPost(scope)}
    limit 1`.execute(scope.db);
  return rows.length > 0;
}

async function readCard(scope: Scope<string>, id: string, asked?: string): Promise<ReadCard> {
  const { db } = scope;
  const on = asked ?? scope.today;
  const { pack, language } = await readPack(db, scope.centreId);
  const rule = beginnerRuleOn(pack, on);
  const person = await db
    .selectFrom('person')
    .select(wholeColumns)
    .select((eb) => [
      eb.ref('sex').$castTo<PersonCard['sex']>().as('sex'),
      eb.ref('cases').$castTo<NameCases>().as('cases'),
      'merged_into as mergedInto',
      accessOf(eb.ref('person.id'), scope.today).as('access'),
      yearsTo(birthday, on).as('age'),
      yearsTo(sql`person.working_since`, on).as('total'),
      yearsTo(sql`person.teaching_since`, on).as('teaching'),
      isYoung(rule, on).as('young'),
      isNewcomer(rule, on).as('newcomer'),
      sightOf(scope).as('sight'),
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!person) throw notFound();
  const { mergedInto, total, teaching, sight, ...card } = person;
  // An old link, and the log, lead to the card that this one became.
  if (mergedInto) return readCard(scope, mergedInto, asked);
  const posts = await readPosts(scope, id);
  const held =
    posts.find((post) => post.main && holds(post, on)) ?? posts.find((post) => holds(post, on));
  const whole = {
    ...card,
    on,
    experience: { total, teaching, post: held?.since ? wholeYears(held.since, on) : null },
    posts,
    ...(await readFacts(scope, id)),
    sections: await readSections(scope, id, on),
    merges: await readMerges(scope, id),
  };
  const shown = hideUnseen(whole, sight);
  return {
    ...shown,
    language,
    note: async () => {
      if (showsSensitive(shown)) await noteView(scope, id, 'card');
    },
  };
}

const holds = ({ since, until }: ShownPost, on: string) =>
  (since ?? on) <= on && on <= (until ?? on);

function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

async function readPosts({ db, today }: Scope<string>, personId: string): Promise<ShownPost[]> {
  const { rows } = await sql<ShownPost>`
    select po.id, po.organisation_id as "organisationId", po.kind, po.title, po.main, po.rate::float as rate, po.subjects,
      po.since, po.until, po.ground, po.version,
      ${labelOn(sql.ref('po.organisation_id'), today)} as organisation,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) order by p.code)
        from post_profession pp join profession p on p.id = pp.profession_id where pp.post_id = po.id), '[]') as professions
    from post po where po.person_id = ${personId}
    order by po.since nulls first, po.main desc, po.id`.execute(db);
  return rows;
}

async function readFacts({ db }: Scope<string>, personId: string) {
  const qualifications = await db
    .selectFrom('qualification')
    .select(['id', 'value', 'since', 'until', 'ground', 'version'])
    .select((eb) => eb.ref('kind').$castTo<QualificationKind>().as('kind'))
    .where('person_id', '=', personId)
    .orderBy(
      (eb) => eb.ref('since'),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('id')
    .execute();
  const educations = await db
    .selectFrom('education')
    .select([
      'id',
      'level',
      'institution',
      'speciality',
      'finished_year as finishedYear',
      'document',
      'version',
    ])
    .where('person_id', '=', personId)
    .orderBy(
      (eb) => eb.ref('finished_year'),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('id')
    .execute();
  const awards = await db
    .selectFrom('award')
    .select(['id', 'title', 'level', 'given_on as givenOn', 'ground', 'version'])
    .where('person_id', '=', personId)
    .orderBy(
      (eb) => eb.ref('given_on'),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('id')
    .execute();
  return { qualifications, educations, awards };
}

async function readSections({ db }: Scope<string>, personId: string, on: string) {
  const { rows } = await sql<PersonCard['sections'][number]>`
    select s.id, s.name, array_agg(m.role order by m.role) as roles
    from section_member m join section s on s.id = m.section_id
    where m.person_id = ${personId} and ${inForce('m', on)}
    group by s.id, s.name order by s.name`.execute(db);
  return rows;
}

function readMerges({ db }: Scope<string>, personId: string) {
  return db
    .selectFrom('person_merge')
    .innerJoin('person', 'person.id', 'person_merge.merged_id')
    .select([
      'person_merge.id',
      'person.short_name as name',
      'person_merge.merged_at as mergedAt',
      'person_merge.merged_by as mergedBy',
    ])
    .where('person_merge.survivor_id', '=', personId)
    .where('person_merge.undone_at', 'is', null)
    .orderBy('person_merge.merged_at', 'desc')
    .execute();
}
