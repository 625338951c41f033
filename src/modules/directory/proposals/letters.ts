import type { Role } from '#platform/access/actor.ts';
import { translator } from '#platform/i18n/translator.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { LoadedPerson } from '../people/load-person.ts';

const ofInstitution: readonly Role[] = [
  'institution-head',
  'institution-deputy',
  'institution-methodist',
];
const ofCentre: readonly Role[] = ['administrator', 'director'];

/** Writes to those who confirm: who leads where the person works; where nobody does, and of its own staff, the centre. */
export async function tellConfirmers(
  context: OperationContext,
  person: LoadedPerson,
): Promise<void> {
  const there = person.inCentre
    ? []
    : await addressesOf(context, ofInstitution, person.place.organisationIds);
  const readers = there.length > 0 ? there : await addressesOf(context, ofCentre, null);
  const { t, link } = words(context);
  const name = person.fields.shortName;
  for (const to of readers)
    await queueMail(context, {
      to,
      subject: t('letter.askSubject', { name }),
      text: t('letter.askText', { name, link: `${link}/people/proposals` }),
    });
}

/** Writes to whom proposed what has become of it. */
export async function tellProposer(
  context: OperationContext,
  { proposed_by: userId }: { proposed_by: string | null },
  outcome: 'confirmed' | 'declined',
  reason: string,
): Promise<void> {
  if (!userId || userId === context.actor.userId) return;
  const account = await context.trx
    .selectFrom('auth_user')
    .innerJoin('membership', 'membership.user_id', 'auth_user.id')
    .select('auth_user.email')
    .where('auth_user.id', '=', userId)
    .where('membership.ended_at', 'is', null)
    .executeTakeFirst();
  if (!account) return;
  const { t, link } = words(context);
  await queueMail(context, {
    to: account.email,
    subject: t(`letter.${outcome}Subject`),
    text: t(`letter.${outcome}Text`, { reason, link: `${link}/my-card` }),
  });
}

/** Accounts with one of the roles: in one of the organisations, or in the whole centre (null). */
async function addressesOf(
  { trx, today, actor }: OperationContext,
  roles: readonly Role[],
  organisationIds: readonly string[] | null,
): Promise<string[]> {
  if (organisationIds?.length === 0) return [];
  const rows = await trx
    .selectFrom('membership_grant as g')
    .innerJoin('membership as m', 'm.id', 'g.membership_id')
    .innerJoin('auth_user as u', 'u.id', 'm.user_id')
    .select('u.email')
    .distinct()
    .where('m.ended_at', 'is', null)
    .where('g.role', 'in', roles)
    .where('u.id', '!=', actor.userId ?? '')
    .where((eb) => eb.or([eb('g.since', 'is', null), eb('g.since', '<=', today)]))
    .where((eb) => eb.or([eb('g.until', 'is', null), eb('g.until', '>=', today)]))
    .where((eb) =>
      organisationIds
        ? eb('g.organisation_id', 'in', organisationIds)
        : eb.and([
            eb('g.organisation_id', 'is', null),
            eb('g.section_id', 'is', null),
            eb('g.direction_id', 'is', null),
          ]),
    )
    .execute();
  return rows.map(({ email }) => email);
}

function words({ centre, kernel }: OperationContext) {
  const t = translator(centre.locale).getFixedT(null, 'proposals');
  return { t, link: kernel.config.publicUrl };
}
