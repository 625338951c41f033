import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DirectoryPack } from '#packs/directory-pack.ts';
import { type BeginnerRule, beginnerRuleOn } from '#packs/people-pack.ts';
import type { PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { foundBySeen, ifSeen } from '../personal-data/sight.ts';
import { matchesPerson } from '../search/matches.ts';
import { readingsOf } from '../search/readings.ts';
import type { PeopleFilters } from './list-input.ts';
import { birthday, educationOf, inForce, qualificationOn, yearsBefore } from './sql.ts';

type Reached = Pick<PlacedScope, 'reach' | 'today'>;

/** Whether a post (alias `po`) is one that the filters ask for, whenever it was; and one that the caller may see. */
export function postFits(scope: Reached, pack: DirectoryPack, on: string, asked: PeopleFilters) {
  const kinds = kindsAsked(pack, asked);
  return sql.join(
    [
      reachesPost(scope),
      ...(asked.organisation
        ? [
            sql<boolean>`po.organisation_id in (select id from organisations_below(${asked.organisation}::uuid[], ${on}::date))`,
          ]
        : []),
      ...(kinds ? [sql<boolean>`po.kind = any(${kinds}::text[])`] : []),
      ...(asked.subject
        ? [
            sql<boolean>`exists (select from unnest(po.subjects) subject where lower(subject) = lower(${asked.subject}))`,
          ]
        : []),
      ...(asked.profession
        ? [
            sql<boolean>`exists (select from post_profession pp where pp.post_id = po.id and pp.profession_id = ${asked.profession})`,
          ]
        : []),
    ],
    sql` and `,
  );
}

/** A place reaches the posts (alias `po`) in it; a section those of the people who are in it. */
export function reachesPost(scope: Reached): Expression<SqlBool> {
  const inPlace = inReach(scope, { organisation: sql.ref('po.organisation_id') });
  if (scope.reach === 'centre' || scope.reach.sectionIds.length === 0) return inPlace;
  return sql<SqlBool>`(${inPlace} or po.person_id in (
    select people.person_id from unnest(${scope.reach.sectionIds}::uuid[]) s (id)
    cross join lateral section_people(s.id, ${scope.today}::date) people))`;
}

function kindsAsked({ postKinds }: DirectoryPack, { postKind, postGroup }: PeopleFilters) {
  if (!postKind && !postGroup) return null;
  const ofGroups = postKinds.filter(({ group }) => postGroup?.includes(group));
  return [...(postKind ?? []), ...ofGroups.map(({ key }) => key)];
}

const asksForPost = ({ organisation, postKind, postGroup, subject, profession }: PeopleFilters) =>
  Boolean(organisation || postKind || postGroup || subject || profession);

/**
 * Conditions on a person (alias `person`), all of which have to hold.
 *
 * @param on the day whose state is asked for
 */
export function personFits(
  scope: PlacedScope,
  pack: DirectoryPack,
  on: string,
  asked: PeopleFilters & { q?: string; ids?: string[] },
): RawBuilder<boolean> {
  const fits = postFits(scope, pack, on, asked);
  const has = (when: RawBuilder<boolean>) =>
    sql<boolean>`exists (select from post po where po.person_id = person.id and ${when} and ${fits})`;
  return sql<boolean>`(${stateFits(scope, on, asked, has)} and ${cardFits(pack, on, asked, scope)})`;
}

/**
 * The conditions that say nothing of posts: what stands on the card itself.
 *
 * @param reader who is shown whom the conditions find: they find by nothing that the reader does not see; without one only
 *   numbers are shown
 */
export function cardFits(
  pack: DirectoryPack,
  on: string,
  asked: Omit<PeopleFilters, 'state'> & { q?: string; ids?: string[] },
  reader?: PlacedScope,
): RawBuilder<boolean> {
  const born = reader ? ifSeen(reader, 'birthDate', birthday) : birthday;
  const conditions: RawBuilder<boolean>[] = [sql<boolean>`person.merged_into is null`];
  const yes = (answer: 'yes' | 'no' | undefined, condition: RawBuilder<boolean>) => {
    if (answer)
      conditions.push(answer === 'yes' ? condition : sql<boolean>`(${condition}) is not true`);
  };
  const rule = beginnerRuleOn(pack, on);
  yes(asked.young, isYoung(rule, on));
  yes(asked.newcomer, isNewcomer(rule, on));
  yes(asked.inCentre, sql<boolean>`person.in_centre`);
  if (asked.category) conditions.push(anyOf(asked.category, qualificationOn('category', on)));
  if (asked.title) conditions.push(hasTitle(asked.title, on));
  if (asked.education)
    conditions.push(
      anyOf(asked.education, educationOf(pack.educationLevels.map(({ key }) => key))),
    );
  const { ageFrom, ageTo, experienceFrom, experienceTo, section, ids, q } = asked;
  if (ageFrom !== undefined) conditions.push(sql<boolean>`${born} <= ${yearsBefore(on, ageFrom)}`);
  if (ageTo !== undefined) conditions.push(sql<boolean>`${born} > ${yearsBefore(on, ageTo + 1)}`);
  if (experienceFrom !== undefined)
    conditions.push(sql<boolean>`person.teaching_since <= ${yearsBefore(on, experienceFrom)}`);
  if (experienceTo !== undefined)
    conditions.push(sql<boolean>`person.teaching_since > ${yearsBefore(on, experienceTo + 1)}`);
  if (section)
    conditions.push(
      sql<boolean>`person.id in (select person_id from section_people(${section}, ${on}::date))`,
    );
  if (ids) conditions.push(sql<boolean>`person.id = any(${ids}::uuid[])`);
  if (q) conditions.push(matchesPerson(q));
  if (q && reader) conditions.push(foundBySeen(reader, readingsOf(q)));
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** Who has no post anywhere is found by the centre's people only, and counts as working until the last day. */
function stateFits(
  { reach }: Reached,
  on: string,
  asked: PeopleFilters & { ids?: string[] },
  has: (when: RawBuilder<boolean>) => RawBuilder<boolean>,
): RawBuilder<boolean> {
  const working = has(inForce('po', on));
  const before = has(sql<boolean>`po.until < ${on}::date`);
  const bare =
    reach === 'centre' && !asksForPost(asked)
      ? sql<boolean>`not exists (select from post po where po.person_id = person.id)`
      : sql<boolean>`false`;
  const stays = sql<boolean>`coalesce(person.active_until >= ${on}::date, true)`;
  if (asked.state === 'working')
    return sql<boolean>`(${working} or (${bare} and person.in_centre and ${stays}))`;
  if (asked.state === 'left')
    return sql<boolean>`((${before} and not ${working}) or (${bare} and not ${stays}))`;
  return sql<boolean>`(${has(sql<boolean>`true`)} or ${bare})`;
}

/** A beginning teacher by the pack's rule (alias `person`). */
export function isYoung({ youngTeachingYears, youngAge }: BeginnerRule, on: string) {
  const young = sql<boolean>`coalesce(person.teaching_since > ${yearsBefore(on, youngTeachingYears)}
    and person.teaching_since <= ${on}::date, false)`;
  return youngAge === null
    ? young
    : sql<boolean>`(${young} and coalesce(${birthday} > ${yearsBefore(on, youngAge)}, true))`;
}

/** New in a post that the pack's rule names (alias `person`). */
export function isNewcomer({ newcomerYears, newcomerPosts }: BeginnerRule, on: string) {
  return sql<boolean>`exists (
    select from post fresh where fresh.person_id = person.id and ${inForce('fresh', on)}
      and fresh.kind = any(${newcomerPosts}::text[]) and fresh.since > ${yearsBefore(on, newcomerYears)})`;
}

/** `none` asks for those who have none. */
function anyOf(keys: readonly string[], value: RawBuilder<string | null>) {
  const has = sql<boolean>`coalesce(${value} = any(${keys}::text[]), false)`;
  return keys.includes('none') ? sql<boolean>`(${has} or ${value} is null)` : has;
}

function hasTitle(keys: readonly string[], on: string) {
  const held = sql`select from qualification q where q.person_id = person.id and q.kind = 'title' and ${inForce('q', on)}`;
  const has = sql<boolean>`exists (${held} and q.value = any(${keys}::text[]))`;
  return keys.includes('none') ? sql<boolean>`(${has} or not exists (${held}))` : has;
}
