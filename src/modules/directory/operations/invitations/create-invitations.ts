import { z } from 'zod';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { makeInvitation } from '../../invitations/make-invitation.ts';
import { checkGiven, givenShape } from '../../members/grant-shapes.ts';
import { grantFacts, resolveGiven } from '../../members/resolve-given.ts';
import { directoryPermissions } from '../../permissions.ts';

const somebody = z.object({
  name: z.string().trim().max(200).default(''),
  email: z.email().max(254).toLowerCase().nullable().default(null),
  personId: z.uuid().nullable().default(null),
});
type Somebody = z.output<typeof somebody>;

/** Why somebody of the list gets no invitation. */
const skipReasons = ['repeated', 'unknown', 'has-account', 'already-invited'] as const;

export const createInvitations = defineOperation({
  name: 'invitation.create-many',
  summary:
    'Invites a list of people into one role and place; who has an account or an invitation is left out and told.',
  input: z
    .object({
      ...givenShape,
      people: z.array(somebody).min(1).max(500),
      /** `mail` sends letters to those with an address; the others, and all with `link`, get links to be printed. */
      delivery: z.enum(['mail', 'link']),
      validDays: z.number().int().min(1).max(60).default(14),
    })
    .superRefine(checkGiven),
  output: z.object({
    made: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        email: z.string().nullable(),
        link: z.string().nullable(),
      }),
    ),
    skipped: z.array(
      z.object({ name: z.string(), email: z.string().nullable(), reason: z.enum(skipReasons) }),
    ),
  }),
  permission: directoryPermissions['invitation.create-many'],
  http: { method: 'post', path: '/invitations/batch', status: 201 },
  load: async (context, input) => ({ given: await resolveGiven(context, input) }),
  async run(context, { people, delivery, validDays }) {
    const { target, audit } = context;
    const known = await readKnown(context, people);
    const made = [];
    const skipped = [];
    const seen = new Set<string>();
    for (const one of people) {
      const person = one.personId ? known.people.get(one.personId) : undefined;
      const name = person?.shortName ?? one.name;
      const email = one.email ?? person?.email ?? null;
      const keys = [one.personId, email, !one.personId && !email && name].filter((key) => !!key);
      const reason =
        one.personId && !person
          ? 'unknown'
          : keys.some((key) => seen.has(String(key)))
            ? 'repeated'
            : person?.hasAccount || (email && known.members.has(email))
              ? 'has-account'
              : person?.invited || (email && known.invited.has(email))
                ? 'already-invited'
                : null;
      for (const key of keys) seen.add(String(key));
      if (reason) {
        skipped.push({ name, email, reason } as const);
        continue;
      }
      const { id, link } = await makeInvitation(
        context,
        {
          given: target.given,
          email,
          personId: one.personId,
          name: person ? '' : name,
          validDays,
        },
        { delivery },
      );
      audit({
        objectType: 'invitation',
        objectId: id,
        objectName: [name, email].filter(Boolean).join(' · ') || undefined,
        after: { ...grantFacts(target.given), delivery, email, personId: one.personId },
      });
      made.push({ id, name, email, link });
    }
    return { made, skipped };
  },
});

/** What is known of the people and addresses of a list; locks nothing: each invitation is taken once anyway. */
async function readKnown({ trx, now }: OperationContext, list: readonly Somebody[]) {
  const ids = list.flatMap(({ personId }) => personId ?? []);
  const people = await trx
    .selectFrom('person')
    .select(['id', 'short_name as shortName', 'email'])
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('membership')
          .select('membership.id')
          .whereRef('membership.person_id', '=', 'person.id')
          .where('membership.ended_at', 'is', null),
      ).as('hasAccount'),
      exists(
        selectFrom('invitation')
          .select('invitation.id')
          .whereRef('invitation.person_id', '=', 'person.id')
          .where('accepted_at', 'is', null)
          .where('revoked_at', 'is', null)
          .where('expires_at', '>', now),
      ).as('invited'),
    ])
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
  const addresses = [
    ...list.flatMap(({ email }) => email ?? []),
    ...people.flatMap(({ email }) => email?.toLowerCase() ?? []),
  ];
  const members = await trx
    .selectFrom('membership')
    .innerJoin('auth_user', 'auth_user.id', 'membership.user_id')
    .select('auth_user.email')
    .where('ended_at', 'is', null)
    .where('auth_user.email', '=', (eb) => eb.fn.any(eb.val(addresses)))
    .execute();
  const invited = await trx
    .selectFrom('invitation')
    .select('email')
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('email', '=', (eb) => eb.fn.any(eb.val(addresses)))
    .execute();
  return {
    people: new Map(
      people.map((person) => [
        person.id,
        { ...person, email: person.email?.toLowerCase() ?? null },
      ]),
    ),
    members: new Set(members.map(({ email }) => email)),
    invited: new Set(invited.map(({ email }) => email)),
  };
}
