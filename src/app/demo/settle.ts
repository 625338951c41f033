import { createPerson } from '#modules/directory/operations/create-person.ts';
import { type Actor, type Grant, inWholeCentre } from '#platform/access/actor.ts';
import { createAccount } from '#platform/access/create-account.ts';
import { addMember } from '#platform/access/members.ts';
import { readablePassword } from '#platform/access/readable-password.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { type DemoPerson, staff } from './staff.ts';
import { systemOf, type World } from './world.ts';

export interface DemoAccount {
  email: string;
  password: string;
}

/** The invented address of a person. */
export const addressOf = ({ mailbox }: Pick<DemoPerson, 'mailbox'>): string =>
  `${mailbox}@kabinet.example`;

/**
 * Brings the people of the staff list, and gives accounts to those who have a role.
 * @param first the administrator's account; the others get passwords that nobody knows until `kabinet demo --accounts`
 */
export async function settlePeople(world: World, first: DemoAccount): Promise<void> {
  for (const { role, mailbox, ...person } of staff) {
    const email = addressOf({ mailbox });
    const { id, shortName } = await runOperation(world.kernel, systemOf(world), createPerson, {
      ...person,
      email,
    });
    world.people.set(shortName, id);
    if (!role) continue;
    const isFirst = role === 'administrator';
    const name = isFirst ? 'Адміністратор' : `${person.givenName} ${person.familyName}`;
    const account = isFirst ? first : { email, password: readablePassword() };
    await openAccount(world, { name, ...account, personId: id, grant: inWholeCentre(role) });
  }
}

/** Gives a person an account; from then on the person acts with it. */
export async function openAccount(
  world: World,
  {
    name,
    email,
    password,
    personId,
    grant,
  }: DemoAccount & { name: string; personId: string; grant: Grant },
): Promise<Actor> {
  const userId = await inCentre(world.kernel.db, world.centreId, 'write', async (trx) => {
    const made = await createAccount(trx, { name, email, password });
    await addMember(trx, { centreId: world.centreId, userId: made.userId, personId, grant });
    return made.userId;
  });
  const actor: Actor = {
    kind: 'user',
    centreId: world.centreId,
    userId,
    personId,
    grants: [grant],
    name,
    scopes: null,
    ip: null,
    requestId: null,
  };
  world.actors.set(personId, actor);
  return actor;
}
