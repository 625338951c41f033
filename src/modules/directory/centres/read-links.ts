import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';
import { defineQuery } from '#platform/query/define.ts';
import { centrePermissions } from '../permissions/centres.ts';
import { type CentreKind, type CentreLink, centreKinds, centreLink } from './schema.ts';

/** A link with the id of the other centre, which no answer tells. */
export type KnownLink = CentreLink & { otherId: string };

/** The centre's links to others, those that wait first. */
export async function readLinks(db: Db): Promise<KnownLink[]> {
  const { rows } = await sql<KnownLink>`
    select id, side, other_id as "otherId", other_name as "otherName", other_kind as "otherKind", state,
      asked_at as "askedAt", asked_by as "askedBy", answered_at as "answeredAt", answered_by as "answeredBy",
      since, until, ended_at as "endedAt", ended_by as "endedBy"
    from list_centre_links()
    order by array_position(array['asked', 'in-force', 'coming'], state) nulls last, other_name, asked_at desc`.execute(
    db,
  );
  return rows;
}

export const listCentreLinks = defineQuery({
  name: 'centre-link.list',
  summary: 'The centre’s own kind and code, and the centres above and below it.',
  permission: 'centre-link.read',
  rule: centrePermissions['centre-link.read'],
  input: z.object({}),
  output: z.object({
    kind: z.enum(centreKinds),
    /** What this centre tells another one that is to name it. */
    code: z.string(),
    links: z.array(centreLink),
  }),
  http: { path: '/centre-links' },
  async run({ db, centreId }) {
    const own = await db
      .selectFrom('centre')
      .select(['kind', 'code'])
      .where('id', '=', centreId)
      .executeTakeFirstOrThrow();
    const links = await readLinks(db);
    return {
      kind: own.kind as CentreKind,
      code: own.code,
      links: links.map(({ otherId: _, ...link }) => link),
    };
  },
});
