import { beforeAll, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { invitationSheets } from '#modules/directory/invitations/invitation-sheets.ts';
import { listCandidates } from '#modules/directory/invitations/list-candidates.ts';
import { acceptInvitation, findInvitation } from '#modules/directory/members/accept-invitation.ts';
import { listInvitations, listMembers } from '#modules/directory/members/queries.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createInvitations } from '#modules/directory/operations/invitations/create-invitations.ts';
import { renewInvitations } from '#modules/directory/operations/invitations/renew-invitations.ts';
import { revokeInvitation } from '#modules/directory/operations/revoke-invitation.ts';
import { directoryPermissions } from '#modules/directory/permissions.ts';
import { declarePermissions } from '#platform/access/scopes.ts';
import { writePdf } from '#platform/documents/pdf/write-pdf.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { listMail } from '#platform/mail/queries.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

const kernel = await testKernel();
declarePermissions(directoryPermissions);
await loadWords(namespaces);
let centre: string;
let director: Awaited<ReturnType<typeof testUser>>;
beforeAll(async () => {
  centre = await testCentre(kernel.db, 'Кабінет Заозерного');
  director = await testUser(kernel, centre, 'director');
});
const secretOf = (link: string | null) => link?.split('/').at(-1) ?? '';
const add = (familyName: string, email: string | null = null) =>
  runOperation(kernel, director, createPerson, { familyName, email });

it('a list is invited at once; who has an account or an invitation is left out and told', async () => {
  const withMail = await add('Лозова', 'Lozova@Example.org');
  const without = await add('Вільхова');
  const input = {
    role: 'methodist' as const,
    delivery: 'mail' as const,
    people: [
      { personId: withMail.id },
      { personId: without.id },
      { name: 'Пастернак Іван', email: 'ivan@example.org' },
      { name: 'Інша особа', email: 'IVAN@example.org' },
      { personId: director.personId },
      { personId: crypto.randomUUID() },
    ],
  };
  const { made, skipped } = await runOperation(kernel, director, createInvitations, input);
  expect(made.map(({ name, email, link }) => [name, email, link !== null])).toEqual([
    ['Лозова', 'lozova@example.org', false],
    ['Вільхова', null, true],
    ['Пастернак Іван', 'ivan@example.org', false],
  ]);
  expect(skipped.map(({ reason }) => reason)).toEqual(['repeated', 'has-account', 'unknown']);
  const admin = await testUser(kernel, centre, 'administrator');
  const letters = await runQuery(kernel, admin, listMail, {});
  expect(letters.rows.map(({ recipient }) => recipient).sort()).toEqual([
    'ivan@example.org',
    'lozova@example.org',
  ]);
  const again = await runOperation(kernel, director, createInvitations, input);
  expect(again.made).toEqual([]);
  expect(again.skipped.filter(({ reason }) => reason === 'already-invited')).toHaveLength(3);
  const candidates = await runQuery(kernel, director, listCandidates, {});
  expect(candidates.map(({ name }) => name)).not.toContain('Лозова');
});

it('a new link takes the place of the old one, and stands on a sheet', async () => {
  const { made } = await runOperation(kernel, director, createInvitations, {
    role: 'observer',
    delivery: 'link',
    people: [{ name: 'Горобець Олена Павлівна' }],
  });
  const [{ id, link: first } = { id: '', link: null }] = made;
  const renewed = await runOperation(kernel, director, renewInvitations, {
    ids: [id],
    delivery: 'link',
    validDays: 3,
  });
  const [{ link } = { link: null }] = renewed;
  expect(link).not.toBe(first);
  expect(await findInvitation(kernel, secretOf(first))).toBeNull();
  expect(await findInvitation(kernel, secretOf(link))).toMatchObject({ id, role: 'observer' });
  const paper = invitationSheets([{ ...renewed[0]!, link: link ?? '' }], {
    centre: 'Кабінет Заозерного',
    pack: 'ua-vet',
    locale: 'uk',
    timeZone: 'Europe/Kyiv',
  });
  const said = JSON.stringify(paper.blocks);
  for (const text of ['Горобець Олена Павлівна', 'Спостерігач', link ?? ''])
    expect(said).toContain(text);
  expect(
    Buffer.from(await writePdf(paper))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  await acceptInvitation(kernel, secretOf(link), {
    name: 'Олена Горобець',
    email: 'horobets@example.org',
    password: 'довгий-пароль-1',
  });
  expect((await runQuery(kernel, director, listMembers, { q: 'horobets' })).total).toBe(1);
  await expect(
    runOperation(kernel, director, renewInvitations, { ids: [id], delivery: 'link' }),
  ).rejects.toMatchObject({ details: { reason: 'directory.invitation-used' } });
});

it('one that is out of date comes to life by being sent once more, a revoked one does not', async () => {
  const { made } = await runOperation(kernel, director, createInvitations, {
    role: 'observer',
    delivery: 'mail',
    people: [{ email: 'late@example.org' }, { email: 'revoked@example.org' }],
    validDays: 1,
  });
  const [late, revoked] = made.map(({ id }) => id) as [string, string];
  await runOperation(kernel, director, revokeInvitation, { id: revoked });
  kernel.setNow(new Date(Date.now() + 2 * 86_400_000));
  const stateOf = async (q: string) =>
    (await runQuery(kernel, director, listInvitations, { q })).rows[0]?.state;
  expect(await stateOf('late@')).toBe('expired');
  await runOperation(kernel, director, renewInvitations, { ids: [late], delivery: 'mail' });
  expect(await stateOf('late@')).toBe('open');
  await expect(
    runOperation(kernel, director, renewInvitations, { ids: [late, revoked], delivery: 'mail' }),
  ).rejects.toMatchObject({ details: { reason: 'directory.invitation-used' } });
  kernel.setNow(null);
});
