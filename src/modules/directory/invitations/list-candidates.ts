import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { directoryPermissions } from '../permissions.ts';

const candidate = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  post: z.string(),
});

export const listCandidates = defineQuery({
  name: 'invitation.candidates',
  summary:
    'People who have neither an account nor an open invitation: of the centre itself, or those with a post in an organisation.',
  permission: 'invitation.read',
  rule: directoryPermissions['invitation.read'],
  input: z.object({ organisationId: z.uuid().optional() }),
  output: z.array(candidate),
  http: { path: '/invitations/candidates' },
  async run({ db, today, kernel }, { organisationId }) {
    const { rows } = await sql<z.output<typeof candidate>>`
      select p.id, concat_ws(' ', p.family_name, nullif(p.given_name, ''), nullif(p.patronymic, '')) as name,
        lower(p.email) as email,
        coalesce((select string_agg(distinct title, ', ') from post
          where post.person_id = p.id and daterange(post.since, post.until, '[]') @> ${today}::date
            and (${organisationId ?? null}::uuid is null or post.organisation_id = ${organisationId ?? null}::uuid)), p.post) as post
      from person p
      where p.merged_into is null and p.erased_at is null
        and coalesce(p.active_until >= ${today}::date, true)
        and case when ${organisationId ?? null}::uuid is null then p.in_centre
          else exists (select from post where post.person_id = p.id and post.organisation_id = ${organisationId ?? null}::uuid
            and daterange(post.since, post.until, '[]') @> ${today}::date) end
        and not exists (select from membership m where m.person_id = p.id and m.ended_at is null)
        and not exists (select from invitation i where i.person_id = p.id and i.accepted_at is null
          and i.revoked_at is null and i.expires_at > ${kernel.now()})
      order by name, p.id
      limit 500`.execute(db);
    return rows;
  },
});
