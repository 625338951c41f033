import { z } from 'zod';
import { grantColumns } from '#platform/access/members.ts';
import { newSecret } from '#platform/access/secret-token.ts';
import { locales } from '#platform/i18n/locales.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { checkGiven, givenShape } from '../members/grant-shapes.ts';
import { invitationLetter } from '../members/invitation-letter.ts';
import { requireFreePerson } from '../members/require-free-person.ts';
import { grantFacts, resolveGiven } from '../members/resolve-given.ts';
import { directoryPermissions } from '../permissions.ts';

const days = 24 * 60 * 60 * 1000;

const input = z
  .object({
    ...givenShape,
    /** `mail` sends the link, `link` shows it once, to be printed or handed over. */
    delivery: z.enum(['mail', 'link']),
    /** Where the letter goes; with a link, the only address that may take the invitation. */
    email: z.email().max(254).toLowerCase().nullable().default(null),
    personId: z.uuid().nullable().default(null),
    validDays: z.number().int().min(1).max(60).default(14),
    /** Language of the letter; the centre's own unless told. */
    language: z.enum(locales).optional(),
  })
  .refine(({ delivery, email }) => delivery !== 'mail' || email !== null, {
    path: ['email'],
    params: { code: 'required' },
    error: 'a letter needs an address',
  })
  .superRefine(checkGiven);

export const createInvitation = defineOperation({
  name: 'invitation.create',
  summary: 'Invites somebody into the centre, by mail or with a link that works once.',
  input,
  output: z.object({
    id: z.uuid(),
    expiresAt: z.date(),
    /** Shown this once; null when it went by mail. */
    link: z.string().nullable(),
  }),
  permission: directoryPermissions['invitation.create'],
  http: { method: 'post', path: '/invitations', status: 201 },
  load: async (context, input) => ({ given: await resolveGiven(context, input) }),
  async run(context, { delivery, email, personId, validDays, language }) {
    const { trx, actor, kernel, now, target } = context;
    const person = personId ? await requireFreePerson(context, personId) : null;
    const { secret, hash } = newSecret('invite');
    const expiresAt = new Date(now.getTime() + validDays * days);
    const { id } = await trx
      .insertInto('invitation')
      .values({
        centre_id: actor.centreId,
        email,
        person_id: personId,
        ...grantColumns(target.given),
        token_hash: hash,
        created_by: actor.userId,
        expires_at: expiresAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const link = `${kernel.config.publicUrl}/invitation/${secret}`;
    if (delivery === 'mail' && email)
      await queueMail(context, {
        to: email,
        ...(await invitationLetter(context, { link, expiresAt, language })),
      });
    context.audit({
      objectType: 'invitation',
      objectId: id,
      objectName: email ?? person?.shortName,
      after: {
        ...grantFacts(target.given),
        delivery,
        email,
        personId,
        expiresAt: expiresAt.toISOString(),
      },
    });
    return { id, expiresAt, link: delivery === 'link' ? link : null };
  },
});
