import { type NotNull, sql } from 'kysely';
import { inWholeCentre, type Role } from '#platform/access/actor.ts';
import { addMember } from '#platform/access/members.ts';
import { readablePassword } from '#platform/access/readable-password.ts';
import { APP_ROLE } from '#platform/db/connection.ts';
import type { Db } from '#platform/db/database.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Kernel } from '#platform/kernel.ts';
import { firstEmail, noteFirstPassword } from '../first-centre.ts';
import { buildDemo } from './build-demo.ts';

/**
 * Takes the demonstration away, if there is one, and makes it anew. Accounts keep their passwords, and who else had a
 * part in it keeps that. All or nothing.
 * @returns lines for the terminal
 */
export async function renewDemo(kernel: Kernel, { seed }: { seed: number }): Promise<string[]> {
  const password = readablePassword();
  const { renewed, isNew } = await kernel.db.transaction().execute(async (trx) => {
    const removed = await removeDemos(trx);
    const account = await trx
      .selectFrom('auth_user')
      .select('id')
      .where('email', '=', firstEmail)
      .executeTakeFirst();
    if (!account) await noteFirstPassword(kernel.config, password);
    const centreId = await buildDemo(kernel, trx, { first: { email: firstEmail, password }, seed });
    await keepMembers(trx, centreId, removed.members);
    return { renewed: removed.count > 0, isNew: !account };
  });
  return [
    renewed ? 'Демонстрацію оновлено / renewed.' : 'Демонстрацію створено / created.',
    isNew
      ? `Вхід / sign in: ${firstEmail}   ${password}`
      : `Вхід / sign in: ${firstEmail} (пароль той самий / the password stays)`,
  ];
}

type Member = { user_id: string; role: string };

/** Needs the rights of the owner, whose session this is: the program's role can't remove a centre. */
async function removeDemos(trx: Db): Promise<{ count: number; members: Member[] }> {
  await sql`set local role none`.execute(trx);
  // The first one is the demonstration itself; those after it are its neighbours, whose accounts are invented.
  const demos = await trx
    .selectFrom('centre')
    .select('id')
    .where('is_demo', '=', true)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const ids = demos.map(({ id }) => id);
  const members =
    ids.length === 0
      ? []
      : await trx
          .selectFrom('membership')
          .innerJoin('membership_grant as held', 'held.membership_id', 'membership.id')
          .select(['user_id', 'role'])
          .where('membership.centre_id', '=', ids[0] ?? '')
          .where('ended_at', 'is', null)
          // Own roles and places go with the demonstration.
          .where('role', 'is not', null)
          .where(sql<boolean>`num_nonnulls(organisation_id, section_id, direction_id) = 0`)
          .$narrowType<{ role: NotNull }>()
          .execute();
  for (const id of ids) await sql`select remove_demo_centre(${id})`.execute(trx);
  await sql`set local role ${sql.id(APP_ROLE)}`.execute(trx);
  return { count: ids.length, members };
}

async function keepMembers(trx: Db, centreId: string, members: readonly Member[]): Promise<void> {
  if (members.length === 0) return;
  await inCentre(trx, centreId, 'write', async (db) => {
    const settled = await db.selectFrom('membership').select('user_id').execute();
    const known = new Set(settled.map(({ user_id }) => user_id));
    for (const { user_id: userId, role } of members) {
      if (known.has(userId)) continue;
      known.add(userId);
      await addMember(db, { centreId, userId, grant: inWholeCentre(role as Role) });
    }
  });
}
