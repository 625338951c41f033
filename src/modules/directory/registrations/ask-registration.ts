import { sql } from 'kysely';
import type { z } from 'zod';
import { systemActor } from '#platform/access/actor.ts';
import { refuse } from '#platform/errors.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { askRegistrationOperation } from '../operations/registrations/ask-registration.ts';
import type { registrationInput } from './schema.ts';

/** A centre that people may ask for an account in. */
export interface OpenCentre {
  id: string;
  name: string;
  language: string;
  organisations: { id: string; name: string }[];
}

/** The centre whose public form is asked for; null when there is none or it takes no requests. */
export async function findOpenCentre(kernel: Kernel, centreId: string): Promise<OpenCentre | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(centreId)) return null;
  const { rows } = await sql<OpenCentre>`
    select * from find_registration_centre(${centreId})`.execute(kernel.db);
  return rows[0] ?? null;
}

/**
 * Writes a visitor's request down. What it answers tells nothing of accounts and requests that are there already.
 * @param address - the visitor's, for the limit and the audit.
 * @throws AppError `refused` (`directory.registration-closed`), `invalid`, `too-many-requests`.
 */
export async function askRegistration(
  kernel: Kernel,
  centreId: string,
  given: z.input<typeof registrationInput>,
  address: string | null,
): Promise<void> {
  if (!(await findOpenCentre(kernel, centreId))) throw refuse('directory.registration-closed');
  const actor = { ...systemActor(centreId, given.name.slice(0, 150)), ip: address };
  await runOperation(kernel, actor, askRegistrationOperation, given);
}
