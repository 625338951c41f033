import { listCentreLinks } from '#modules/directory/centres/read-links.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { bringPeople } from '#modules/directory/operations/people/bring-people.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testUser } from './kernel.ts';

/** The administrator of a new centre, and the code by which other centres find it. */
export async function centreWithCode(
  kernel: Kernel,
  name: string,
): Promise<{ administrator: Actor; code: string }> {
  const id = await testCentre(kernel.db, name);
  const administrator = await testUser(kernel, id, 'administrator');
  const { code } = await runQuery(kernel, administrator, listCentreLinks, {});
  return { administrator, code };
}

/** A new institution with so many teachers of physics; returns its id. Two of them have the first category. */
export async function settleTeachers(
  kernel: Kernel,
  actor: Actor,
  name: string,
  teachers: number,
): Promise<string> {
  const { id } = await runOperation(kernel, actor, createOrganisation, {
    kind: 'vocational-college',
    name,
  });
  await runOperation(kernel, systemActor(actor.centreId, 'тест'), bringPeople, {
    people: Array.from({ length: teachers }, (_, at) => ({
      familyName: `${name}-${at}`,
      givenName: 'Іван',
      patronymic: 'Іванович',
      phone: `+38000000000${at % 10}`,
      birthDate: '1980-01-01',
      posts: [
        {
          organisationId: id,
          kind: 'teacher',
          title: 'викладач',
          subjects: ['фізика'],
          since: '2020-09-01',
        },
      ],
      qualifications: [
        {
          kind: 'category' as const,
          value: at < 2 ? 'specialist-first' : 'specialist',
          since: '2021-05-01',
        },
      ],
    })),
  });
  return id;
}
