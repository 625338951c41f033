import { createDirection } from '#modules/directory/operations/assignments/change-directions.ts';
import { createAssignments } from '#modules/directory/operations/assignments/create-assignments.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { addOrganisationName } from '#modules/directory/operations/organisations/change-names.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { createAgreement } from '#modules/directory/operations/partners/write-agreement.ts';
import { createPartner } from '#modules/directory/operations/partners/write-partner.ts';
import {
  awards,
  educations,
  qualifications,
} from '#modules/directory/operations/people/keep-facts.ts';
import { addPost } from '#modules/directory/operations/posts/add-post.ts';
import { addTaughtProfession } from '#modules/directory/operations/professions/teach-profession.ts';
import { addFeature } from '#modules/directory/operations/professions/write-feature.ts';
import { createProfession } from '#modules/directory/operations/professions/write-profession.ts';
import { addMembers } from '#modules/directory/operations/sections/add-members.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import { startSheet } from '#modules/directory/operations/sheets/start-sheet.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { latinPersonalData } from './personal-data-world.ts';
import { today } from './plan-document.ts';
import type { Member } from './program.ts';

/** One of everything that the directory knows, in Latin letters. @returns what stands for the `:names` of its pages */
export async function latinDirectory(
  kernel: Kernel,
  { administrator, methodist }: { administrator: Member; methodist: Member },
): Promise<Record<string, string>> {
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, administrator, operation, input);
  const { id: organisationId } = await run(createOrganisation, {
    kind: 'vocational-college',
    name: 'Zarichchia College',
    locality: 'Zarichchia',
    latitude: 50.25,
    longitude: 28.66,
  });
  const { nameId } = await run(addOrganisationName, {
    id: organisationId,
    kind: 'abbreviation',
    name: 'ZC',
  });
  const { id: professionId } = await run(createProfession, {
    code: '5122',
    title: 'Zarichchia cook',
  });
  const { rowId } = await run(addTaughtProfession, { id: organisationId, professionId });
  const { featureId } = await run(addFeature, { id: organisationId, kind: 'career-centre' });
  const { id: partnerId } = await run(createPartner, {
    name: 'Zarichchia Works',
    kind: 'enterprise',
  });
  const { id: agreementId } = await run(createAgreement, {
    partnerId,
    number: '7',
    until: addDays(today, 20),
  });

  const firstPost = { organisationId, kind: 'teacher', since: '2024-09-01' };
  const teacher = { givenName: 'Hanna', patronymic: 'Lvivna', firstPost };
  const { id: oneId } = await run(createPerson, { familyName: 'Verbova', ...teacher });
  const { id: otherId } = await run(createPerson, { familyName: 'Verbova', ...teacher });
  const { id: postId } = await run(addPost, {
    ...firstPost,
    kind: 'librarian',
    personId: methodist.personId,
  });
  const { id: vacancyId } = await run(addPost, { ...firstPost, kind: 'psychologist' });
  const { personId } = methodist;
  const category = { kind: 'category', value: 'specialist-first', since: '2023-04-01' } as const;
  const { id: qualificationId } = await run(qualifications.add, { personId, ...category });
  const { id: educationId } = await run(educations.add, {
    personId,
    level: 'master',
    institution: 'Zarichchia University',
  });
  const { id: awardId } = await run(awards.add, { personId, title: 'Zarichchia award' });

  const own = await latinPersonalData(kernel, administrator, oneId);
  const { id: sectionId } = await run(createSection, {
    kind: 'regional-section',
    name: 'Zarichchia section',
    level: 'region',
    since: addDays(today, -30),
  });
  await run(addMembers, {
    id: sectionId,
    members: [{ personId: oneId, role: 'head', since: addDays(today, -30) }],
  });
  const { id: directionId } = await run(createDirection, { name: 'Zarichchia direction' });
  const { ids } = await run(createAssignments, {
    personId,
    organisationIds: [organisationId],
    directionIds: [directionId],
    since: addDays(today, -30),
  });
  const { importId } = await run(startSheet, {
    kind: 'people',
    fileName: 'zarichchia.csv',
    content: new TextEncoder().encode('Zarichchia;Works\nVerbova;cook\n'),
  });
  return {
    organisationId,
    nameId,
    professionId,
    rowId,
    featureId,
    partnerId,
    agreementId,
    oneId,
    otherId,
    postId,
    'vacancies/:postId': vacancyId,
    'qualifications/:factId': qualificationId,
    'educations/:factId': educationId,
    'awards/:factId': awardId,
    ...own,
    sectionId,
    assignmentId: ids[0] ?? '',
    'sheets/:importId': importId,
    act: 'merge',
  };
}
