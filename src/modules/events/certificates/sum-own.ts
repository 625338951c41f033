import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { noPerson } from './list-certificates.ts';
import { certificatePermissions } from './permissions.ts';
import { selectCertificates } from './select-certificates.ts';

const sums = z.object({
  /** In which the events ended. */
  year: z.number().int(),
  certificates: z.number().int(),
  /** Hours as the certificates say them, by the length of an hour. */
  hours45: z.number(),
  hours60: z.number(),
  /** ECTS, as the certificates say them. */
  credits: z.number(),
});
export type OwnSums = z.output<typeof sums>;

export const sumOwnCertificates = defineQuery({
  name: 'certificate.sum-own',
  summary: 'Hours and credits of the caller’s valid certificates by year, the newest first.',
  permission: 'certificate.list-own',
  rule: certificatePermissions['certificate.list-own'],
  input: z.object({}),
  output: z.array(sums),
  http: { path: '/my/certificates/sums' },
  run: ({ db, actor }) => {
    const credit = sql`c.content->'credit'`;
    const year = sql<number>`left(c.content->'event'->>'endsOn', 4)::int`;
    const hoursOf = (hour: 45 | 60) =>
      sql<number>`coalesce(sum((${credit}->>'hours')::numeric) filter (where (${credit}->>'hour')::int = ${hour}), 0)::float8`;
    return selectCertificates(db)
      .select([
        year.as('year'),
        sql<number>`count(*)::int`.as('certificates'),
        hoursOf(45).as('hours45'),
        hoursOf(60).as('hours60'),
        sql<number>`coalesce(sum((${credit}->'credits'->>'amount')::numeric), 0)::float8`.as(
          'credits',
        ),
      ])
      .where('c.person_id', '=', actor.personId ?? noPerson)
      .where('c.revoked_at', 'is', null)
      .groupBy(year)
      .orderBy('year', 'desc')
      .execute();
  },
});
