import { sql } from 'kysely';
import { systemActor } from '#platform/access/actor.ts';
import { selectMembers } from '#platform/access/members.ts';
import { resetAccount } from '#platform/access/operations/reset-account.ts';
import { readablePassword } from '#platform/access/readable-password.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { firstEmail } from '../first-centre.ts';
import { departmentStaff, neighbourStaff } from './neighbours.ts';
import { addressOf } from './settle.ts';
import { memberAddresses } from './settle-members.ts';
import { staff } from './staff.ts';

/**
 * Gives the invented people's accounts, all but the administrator's, one new password, to try the program in other
 * roles.
 * @returns lines for the terminal; null when there is no demonstration
 */
export async function openAccounts(kernel: Kernel): Promise<string[] | null> {
  const demos = await findDemos(kernel);
  if (demos.length === 0) return null;
  const password = readablePassword();
  const lines: string[] = [];
  for (const { id, name } of demos) {
    lines.push(name, ...(await openOf(kernel, id, password)), '');
  }
  return [...lines, `Пароль усіх, крім ${firstEmail} / password of all but the first: ${password}`];
}

const invented = new Set<string>([
  ...[...staff, ...neighbourStaff, ...departmentStaff].map(addressOf),
  ...Object.values(memberAddresses),
]);

async function openOf(kernel: Kernel, centreId: string, password: string): Promise<string[]> {
  const members = await inCentre(kernel.db, centreId, 'read', (db) =>
    selectMembers(db)
      .innerJoin('person', 'person.id', 'membership.person_id')
      .innerJoin('membership_grant as held', 'held.membership_id', 'membership.id')
      .select(['auth_user.id', 'auth_user.email', 'held.role', 'person.short_name', 'post'])
      .where('membership.ended_at', 'is', null)
      .orderBy('membership.created_at')
      .orderBy('membership.id')
      .execute(),
  );
  const actor = systemActor(centreId, 'kabinet demo');
  const lines = [];
  for (const { id, email, role, short_name, post } of members) {
    const opened = invented.has(email);
    if (opened) await runOperation(kernel, actor, resetAccount, { userId: id, password });
    if (!opened && email !== firstEmail) continue;
    lines.push(`  ${email.padEnd(30)} ${(role ?? '').padEnd(14)} ${short_name}, ${post}`);
  }
  return lines;
}

/** The program's role sees no centre but its own, so the owner of the session looks. The demonstration itself comes first. */
function findDemos({ db }: Kernel): Promise<{ id: string; name: string }[]> {
  return db.transaction().execute(async (trx) => {
    await sql`set local role none`.execute(trx);
    return trx
      .selectFrom('centre')
      .select(['id', 'name'])
      .where('is_demo', '=', true)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  });
}
