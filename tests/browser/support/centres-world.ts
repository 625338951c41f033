import { listCentreLinks } from '#modules/directory/centres/read-links.ts';
import { startExport } from '#modules/directory/operations/centres/export-centre.ts';
import {
  answerCentreLink,
  askCentreLink,
} from '#modules/directory/operations/centres/link-centres.ts';
import { setCentreKind } from '#modules/directory/operations/centres/set-kind.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { answerShare, proposeShare } from '#modules/directory/operations/shares/share-objects.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre } from '../../support/kernel.ts';
import { today } from './plan-document.ts';
import type { Member } from './program.ts';

/**
 * A neighbour in Latin letters that stands below the administrator's centre and shows it an institution with a teacher.
 *
 * @returns what stands for the `:names` of the pages between centres
 */
export async function latinCentres(
  kernel: Kernel,
  administrator: Member,
): Promise<Record<string, string>> {
  const run = <I, O>(by: Actor, operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, by, operation, input);
  const neighbour = systemActor(await testCentre(kernel.db, 'Zarichchia neighbour'), 'Zarichchia');
  const codeOf = async (of: Actor) => (await runQuery(kernel, of, listCentreLinks, {})).code;
  await run(administrator, setCentreKind, { kind: 'department' });
  const code = await codeOf(neighbour);
  const { id: linkId } = await run(administrator, askCentreLink, { code });
  await run(neighbour, answerCentreLink, { id: linkId, agrees: true });
  const { id: objectId } = await run(neighbour, createOrganisation, {
    kind: 'vocational-college',
    name: 'Zarichchia second college',
  });
  // The neighbour's words stay as they are in every language.
  const post = { kind: 'teacher', title: 'Zarichchia teacher', since: '2024-09-01' };
  const firstPost = { organisationId: objectId, ...post };
  await run(neighbour, createPerson, { familyName: 'Zarichna', phone: '+380000000', firstPost });
  const { id: shareId } = await run(neighbour, proposeShare, {
    ...{ code: await codeOf(administrator), kind: 'organisation', objectId },
    ...{ fields: ['contacts'], agreementNumber: '7', agreedOn: today },
  });
  await run(administrator, answerShare, { id: shareId, agrees: true });
  await run(administrator, startExport, {});
  return { shareId };
}
