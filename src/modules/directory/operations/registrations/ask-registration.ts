import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { resolveGiven } from '../../members/resolve-given.ts';
import { directoryPermissions } from '../../permissions.ts';
import { registrationInput } from '../../registrations/schema.ts';
import { tellInstitution } from '../../registrations/tell-institution.ts';

/** How many requests may come from one address in an hour: a school stands behind one. */
const allowed = 30;

/** Not offered by the API: `askRegistration` runs it for a visitor. */
export const askRegistrationOperation = defineOperation({
  name: 'registration.ask',
  summary: 'Writes down that somebody asks for an account in an institution.',
  input: registrationInput,
  output: z.object({}),
  permission: directoryPermissions['registration.ask'],
  load: nothingToLoad,
  async run(context, { name, email, organisationId, role, post, note }) {
    const { trx, actor, audit } = context;
    await requireFew(context);
    const { placeName } = await resolveGiven(context, {
      role,
      ownRoleId: null,
      organisationId,
      sectionId: null,
      directionId: null,
    });
    const made = await trx
      .insertInto('registration')
      .values({
        centre_id: actor.centreId,
        name,
        email,
        organisation_id: organisationId,
        role,
        post,
        note,
        address: actor.ip,
      })
      // Asked twice is asked once.
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) return {};
    audit({
      objectType: 'registration',
      objectId: made.id,
      objectName: `${name} <${email}>`,
      after: { role, place: placeName, post },
    });
    await tellInstitution(context, organisationId, { name, place: placeName ?? '' });
    return {};
  },
});

async function requireFew({ trx, actor, now }: OperationContext): Promise<void> {
  const { asked } = await trx
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<number>().as('asked'))
    .where(sql<boolean>`address is not distinct from ${actor.ip}`)
    .where('created_at', '>', new Date(now.getTime() - 60 * 60_000))
    .executeTakeFirstOrThrow();
  if (Number(asked) >= allowed)
    throw new AppError('too-many-requests', {
      reason: 'sign-in-limit',
      params: { minutes: 60 },
      retryAfter: 3600,
    });
}
