import { z } from 'zod';
import { locales } from '#platform/i18n/locales.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { makeInvitation } from '../invitations/make-invitation.ts';
import { checkGiven, givenShape } from '../members/grant-shapes.ts';
import { requireFreePerson } from '../members/require-free-person.ts';
import { grantFacts, resolveGiven } from '../members/resolve-given.ts';
import { directoryPermissions } from '../permissions.ts';

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
    const { given } = context.target;
    const person = personId ? await requireFreePerson(context, personId) : null;
    const made = await makeInvitation(
      context,
      { given, email, personId, validDays },
      { delivery, language },
    );
    context.audit({
      objectType: 'invitation',
      objectId: made.id,
      objectName: email ?? person?.shortName,
      after: {
        ...grantFacts(given),
        delivery,
        email,
        personId,
        expiresAt: made.expiresAt.toISOString(),
      },
    });
    return made;
  },
});
