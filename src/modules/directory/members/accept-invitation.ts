import { sql } from 'kysely';
import type { z } from 'zod';
import { type Role, systemActor } from '#platform/access/actor.ts';
import { withinLimits } from '#platform/access/limits.ts';
import type { MainRole } from '#platform/access/main-role.ts';
import { hashSecret } from '#platform/access/secret-token.ts';
import { AppError, refuse } from '#platform/errors.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { type acceptance, acceptInvitationOperation } from '../operations/accept-invitation.ts';

export interface OpenInvitation extends MainRole {
  id: string;
  centreId: string;
  centreName: string;
  /** The only address that may take it; null for any. */
  email: string | null;
  /** Where the role holds; null for the whole centre. */
  place: string | null;
}

/** What an invitation's link offers; null when it is unknown, used, revoked or out of date. */
export async function findInvitation(
  kernel: Kernel,
  secret: string,
): Promise<OpenInvitation | null> {
  const { rows } = await sql<{
    id: string;
    centre_id: string;
    centre_name: string;
    email: string | null;
    role: Role | null;
    own_role: string | null;
    place: string | null;
  }>`select * from find_invitation(${hashSecret(secret)})`.execute(kernel.db);
  const row = rows[0];
  if (!row) return null;
  return {
    id: row.id,
    centreId: row.centre_id,
    centreName: row.centre_name,
    email: row.email,
    role: row.role,
    ownRole: row.own_role,
    place: row.place,
  };
}

/**
 * Takes an invitation: makes the account, or joins the one that exists when its password is given,
 * and the membership. Each link works once.
 *
 * @param address - the visitor's, for the limits and the audit.
 * @throws AppError `refused` (`directory.invitation-invalid`, `directory.account-password-wrong`,
 *   `directory.already-member`), `invalid` with fields, `too-many-requests`.
 */
export async function acceptInvitation(
  kernel: Kernel,
  secret: string,
  given: z.input<typeof acceptance>,
  address: string | null = null,
): Promise<{ userId: string; centreId: string; email: string }> {
  const invitation = await findInvitation(kernel, secret);
  if (!invitation) throw refuse('directory.invitation-invalid');
  const email = invitation.email ?? given.email.trim().toLowerCase();
  const actor = { ...systemActor(invitation.centreId, given.name), ip: address };
  try {
    const { userId } = await withinLimits(
      kernel.db,
      { account: email, address },
      (error) => reasonOf(error) === 'directory.account-password-wrong',
      () =>
        runOperation(kernel, actor, acceptInvitationOperation, {
          ...given,
          id: invitation.id,
          email,
        }),
    );
    return { userId, centreId: invitation.centreId, email };
  } catch (error) {
    // Somebody was faster with the same link.
    if (error instanceof AppError && error.code === 'not-found')
      throw refuse('directory.invitation-invalid');
    throw error;
  }
}

function reasonOf(error: unknown): string | undefined {
  return error instanceof AppError ? error.details.reason : undefined;
}
