import { sql } from 'kysely';
import { z } from 'zod';

/** Consultations of one topic on a visit. */
export const consultedThere = z.object({
  topic: z.string(),
  count: z.number().int(),
  people: z.number().int(),
});
export type ConsultedThere = z.output<typeof consultedThere>;

/** What the people of the team of the visit `v` talked of at its institution on its day, by topic. */
export const consultationsThere = sql<ConsultedThere[]>`coalesce((
  select jsonb_agg(to_jsonb(one) order by one.count desc, one.topic) from (
    select coalesce(t.name, c.subject) as topic, count(*)::int as count, sum(c.people)::int as people
    from consultation c left join consultation_topic t on t.id = c.topic_id
    where c.organisation_id = v.organisation_id and c.held_on = v.visit_on and c.channel = 'visit'
      and exists (select from visit_person vp where vp.visit_id = v.id and vp.person_id = c.methodist_id)
    group by 1) one), '[]')`;
