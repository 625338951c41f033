import { sql } from 'kysely';
import { z } from 'zod';
import { categoryEnds } from '#modules/directory/people/category-ends.ts';
import { currentPost, currentTitle } from '#modules/directory/sections/current-post.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { eventOf } from '../planning/read-event.ts';

/** Days before a category ends in which its holder shows a portfolio, and in which it counts as shown. */
const [ahead, behind] = [550, 730];
/** A session has no room for more. */
const most = 20;

const portfolio = z.object({
  personId: z.uuid(),
  name: z.string(),
  post: z.string(),
  /** The day on which the category ends. */
  until: z.string(),
});
export type DuePortfolio = z.output<typeof portfolio>;

/** Members of the section before their attestation who have shown no portfolio yet; for who plans the event. */
export const duePortfolios = defineQuery({
  name: 'agenda.portfolios',
  summary: 'Whose portfolio a session of the section could show before the attestation.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ eventId: z.uuid() }),
  output: z.array(portfolio),
  http: { path: '/events/{eventId}/due-portfolios' },
  async run(scope, { eventId }): Promise<DuePortfolio[]> {
    const { db, centre } = scope;
    const { section, startsOn, may } = await eventOf(scope, { eventId });
    if (!section || !may.update) return [];
    const ends = categoryEnds(centre.pack);
    return db
      .selectFrom('person as p')
      .innerJoin(
        sql<{
          person_id: string;
        }>`(select person_id from section_people(${section.id}, ${startsOn}))`.as('member'),
        'member.person_id',
        'p.id',
      )
      .leftJoinLateral(currentPost(startsOn), (join) => join.onTrue())
      .select([
        'p.id as personId',
        personName.as('name'),
        sql<string>`coalesce(${currentTitle}, '')`.as('post'),
        sql<string>`${ends}`.as('until'),
      ])
      .where(sql<boolean>`${ends} between ${startsOn}::date and ${startsOn}::date + ${ahead}::int`)
      .where(
        sql<boolean>`not exists (
          select from agenda_speaker s
          join agenda_item a on a.id = s.agenda_item_id and a.kind = 'portfolio'
          join event e on e.id = a.event_id and e.state <> 'cancelled'
          where s.person_id = p.id and e.starts_on > ${startsOn}::date - ${behind}::int)`,
      )
      .orderBy(ends)
      .orderBy('p.family_name')
      .orderBy('p.id')
      .limit(most)
      .execute();
  },
});
