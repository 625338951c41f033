import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { renewInvitation } from '../../invitations/make-invitation.ts';
import { givenColumns, givenIds } from '../../members/given-columns.ts';
import { resolveGiven } from '../../members/resolve-given.ts';
import { directoryPermissions } from '../../permissions.ts';

export const renewInvitations = defineOperation({
  name: 'invitation.renew',
  summary:
    'Sends invitations that nobody has taken once more, or gives new links to be printed; the links before stop working.',
  input: z.object({
    ids: z.array(z.uuid()).min(1).max(500),
    delivery: z.enum(['mail', 'link']),
    validDays: z.number().int().min(1).max(60).default(14),
  }),
  output: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string().nullable(),
      role: z.string(),
      place: z.string().nullable(),
      link: z.string().nullable(),
      expiresAt: z.date(),
    }),
  ),
  permission: directoryPermissions['invitation.renew'],
  http: { method: 'post', path: '/invitations/renew' },
  async load(context, { ids }) {
    const wanted = [...new Set(ids)];
    const rows = await context.trx
      .selectFrom('invitation')
      .select(['invitation.id', 'invitation.email', 'invitation.name'])
      .select(['accepted_at', 'revoked_at', 'person_id', ...givenColumns])
      .where('invitation.id', 'in', wanted)
      .orderBy('invitation.id')
      .forUpdate()
      .execute();
    if (rows.length < wanted.length) return null;
    const list = [];
    for (const row of rows)
      list.push({ ...row, given: await resolveGiven(context, givenIds.parse(row)) });
    return { list };
  },
  async run(context, { delivery, validDays }) {
    const { list } = context.target;
    if (list.some(({ accepted_at, revoked_at }) => accepted_at || revoked_at))
      throw refuse('directory.invitation-used');
    const renewed = [];
    for (const { id, email, name, person_id, given } of list) {
      const made = await renewInvitation(context, { id, email }, { delivery, validDays });
      const person = person_id
        ? await context.trx
            .selectFrom('person')
            .select(['family_name', 'given_name', 'patronymic'])
            .where('id', '=', person_id)
            .executeTakeFirst()
        : undefined;
      context.audit({
        objectType: 'invitation',
        objectId: id,
        objectName: email ?? name,
        after: { delivery, expiresAt: made.expiresAt.toISOString() },
      });
      renewed.push({
        ...made,
        email,
        name: person
          ? [person.family_name, person.given_name, person.patronymic].filter(Boolean).join(' ')
          : name,
        role: typeof given.role === 'string' ? given.role : given.role.name,
        place: given.placeName,
      });
    }
    return renewed;
  },
});
