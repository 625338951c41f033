import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import type { Kernel } from '#platform/kernel.ts';
import { namespaces } from '../words/namespaces.ts';
import { askQuestions } from './ask-questions.ts';
import { bringAssignments, bringDirections } from './bring-assignments.ts';
import { bringConsultations } from './bring-consultations.ts';
import { bringEvents } from './bring-events.ts';
import { bringReports } from './bring-reports.ts';
import { bringRoute } from './bring-route.ts';
import { bringSections } from './bring-sections.ts';
import { bringVisits } from './bring-visits.ts';
import { buildNeighbours } from './build-neighbours.ts';
import { makeEvidenceFiles } from './evidence-files.ts';
import { liveThrough } from './live-through.ts';
import { openConsultationTimes } from './open-slots.ts';
import { type DemoAccount, settlePeople } from './settle.ts';
import { settleInstitutions } from './settle-institutions.ts';
import { settleMembers } from './settle-members.ts';
import { settlePartners } from './settle-partners.ts';
import { settleTeachers } from './settle-teachers.ts';
import { createWorld, yearOf } from './world.ts';

export interface DemoOptions {
  /** The administrator's account; its password is set only when the account is made. */
  first: DemoAccount;
  /** Another seed tells another year. */
  seed?: number;
}

/**
 * Makes the demonstration: an invented centre with its people, accounts, plans and their execution up to today, a smaller
 * one beside it and a department above both, by the same operations as people's.
 *
 * @param trx an open transaction of the program's role: the demonstration is all there, or nothing of it
 * @returns the first centre's id
 */
export async function buildDemo(
  kernel: Kernel,
  trx: Db,
  { first, seed = 1 }: DemoOptions,
): Promise<string> {
  // Minutes are prefilled in the centre's language.
  await loadWords(namespaces);
  const files = await makeEvidenceFiles();
  const { rows } = await sql<{ id: string }>`
    select create_centre('Навчально-методичний центр професійної освіти Надозерської області', 'НМЦ Надозер’я', 'uk', 'ua-vet', true) as id`.execute(
    trx,
  );
  const centreId = rows[0]?.id;
  if (!centreId) throw new Error('the centre was not created');
  const world = createWorld(kernel, trx, centreId, seed);
  world.setDay(`${yearOf(world.today) - 1}-12-01`);
  await settlePeople(world, first);
  await settleInstitutions(world);
  await settlePartners(world);
  await settleTeachers(world);
  const directionIds = await bringDirections(world);
  await bringSections(world, directionIds);
  await bringAssignments(world, directionIds);
  await liveThrough(world, files);
  // Whom a section's rule takes in is asked hundreds of times from here on.
  await sql`select refresh_statistics()`.execute(trx);
  const members = await settleMembers(world);
  await bringEvents(world, members);
  await bringConsultations(world);
  await bringVisits(world);
  await bringRoute(world);
  // After visits: what is asked today was not looked at in September.
  await askQuestions(world, members);
  await openConsultationTimes(world, members);
  // Reports count all that was before: the planner has to know how much that is.
  await sql`select refresh_statistics()`.execute(trx);
  await bringReports(world);
  await buildNeighbours(world);
  // The first pages would wait for autovacuum otherwise.
  await sql`select refresh_statistics()`.execute(trx);
  return centreId;
}
