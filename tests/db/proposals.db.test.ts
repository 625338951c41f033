import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createOrganisation } from '#modules/directory/operations/organisations/create-organisation.ts';
import { qualifications } from '#modules/directory/operations/people/keep-facts.ts';
import { createProposal } from '#modules/directory/operations/proposals/create-proposal.ts';
import {
  confirmProposal,
  declineProposal,
  withdrawProposal,
} from '#modules/directory/operations/proposals/decide-proposal.ts';
import { updatePerson } from '#modules/directory/operations/update-person.ts';
import { readOwnCard } from '#modules/directory/people/read-card.ts';
import {
  listOwnProposals,
  listProposals,
  readProposal,
} from '#modules/directory/proposals/list-proposals.ts';
import type { Actor } from '#platform/access/actor.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';

const kernel = await testKernel();
await loadWords(namespaces);
let administrator: Actor;
let head: Actor;
let stranger: Actor;
let college = '';
let teacher: Actor;

const run = <I, O>(actor: Actor, operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);
const institution = async (name: string) =>
  (await run(administrator, createOrganisation, { kind: 'vocational-college', name })).id;
const leader = (id: string) =>
  testUser(kernel, administrator.centreId, 'institution-head', undefined, {
    kind: 'organisation',
    id,
  });

beforeAll(async () => {
  administrator = await testUser(kernel, await testCentre(kernel.db), 'administrator');
  college = await institution('Ліцей Зелений Гай');
  head = await leader(college);
  stranger = await leader(await institution('Ліцей Дальній'));
});

beforeEach(async () => {
  const { id } = await run(administrator, createPerson, {
    familyName: 'Калинова',
    givenName: 'Марія',
    firstPost: { organisationId: college, kind: 'teacher', since: '2020-09-01' },
  });
  const account = await testUser(kernel, administrator.centreId, 'teacher', undefined, {
    kind: 'organisation',
    id: college,
  });
  teacher = { ...account, personId: id };
});

const card = () => runQuery(kernel, teacher, readOwnCard, {});
const own = async () => (await runQuery(kernel, teacher, listOwnProposals, {})).rows;
const letters = () =>
  inCentre(kernel.db, administrator.centreId, 'read', (db) =>
    db.selectFrom('mail_message').select(['recipient', 'subject']).orderBy('id').execute(),
  );

describe('a proposal', () => {
  it('waits for the institution, is confirmed by its head, and stands on the card and in the log', async () => {
    const { ids, written } = await run(teacher, createProposal, {
      changes: { familyName: 'Вишнева', givenName: 'Марія' },
      ground: 'свідоцтво про шлюб',
      file: { name: 'свідоцтво.pdf', content: Buffer.from('%PDF-1.4\n%%EOF') },
    });
    expect([ids.length, written]).toEqual([1, 0]);
    expect((await card()).familyName).toBe('Калинова');
    expect(await own()).toMatchObject([{ state: 'waiting', before: 'Калинова', after: 'Вишнева' }]);
    const [id = ''] = ids;
    expect((await letters()).at(-1)?.subject).toContain('Калинова');

    expect((await runQuery(kernel, stranger, listProposals, {})).total).toBe(0);
    await expect(runQuery(kernel, stranger, readProposal, { id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(run(stranger, confirmProposal, { id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(run(teacher, confirmProposal, { id })).rejects.toMatchObject({
      code: 'forbidden',
    });

    const found = await runQuery(kernel, head, listProposals, {
      state: ['waiting'],
      q: 'калинова',
    });
    expect(found.rows).toMatchObject([
      { id, organisation: 'Ліцей Зелений Гай', conflict: false, fileName: 'свідоцтво.pdf' },
    ]);
    await run(head, confirmProposal, { id });
    expect(await card()).toMatchObject({ familyName: 'Вишнева', shortName: 'Вишнева М.' });
    const { rows } = await runQuery(kernel, administrator, listAudit, {
      operation: 'proposal.confirm',
      objectId: teacher.personId ?? '',
    });
    expect(rows[0]).toMatchObject({
      actor: { name: head.name },
      changes: expect.arrayContaining([
        { field: 'familyName', from: 'Калинова', to: 'Вишнева' },
        { field: 'proposedBy', from: null, to: teacher.name },
      ]),
    });
    await expect(run(head, confirmProposal, { id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('about contacts takes effect at once, for they are the person’s own', async () => {
    const { written } = await run(teacher, createProposal, {
      changes: { phone: '050 111', birthDate: '1990-05-05' },
    });
    expect(written).toBe(1);
    expect(await card()).toMatchObject({ phone: '050 111', birthDate: null });
    expect((await own()).map(({ subject, state }) => [subject, state]).toSorted()).toEqual([
      ['birthDate', 'waiting'],
      ['phone', 'confirmed'],
    ]);
  });

  it('on what has changed since shows both, and is written only on purpose', async () => {
    const {
      ids: [id = ''],
    } = await run(teacher, createProposal, { changes: { birthDate: '1990-05-05' } });
    await run(administrator, updatePerson, { id: teacher.personId ?? '', birthDate: '1991-06-06' });
    expect(await runQuery(kernel, head, readProposal, { id })).toMatchObject({
      before: null,
      now: '1991-06-06',
      after: '1990-05-05',
      conflict: true,
    });
    await expect(run(head, confirmProposal, { id })).rejects.toMatchObject({
      code: 'conflict',
      details: { current: { now: '1991-06-06', after: '1990-05-05' } },
    });
    await run(head, confirmProposal, { id, overwrite: true });
    expect((await card()).birthDate).toBe('1990-05-05');
  });

  it('of a fact is written, corrected and taken away by the rules of facts', async () => {
    const fields = { kind: 'category', value: 'specialist-first', since: '2024-04-01' } as const;
    const refused = { ...fields, value: 'no-such-category' };
    await expect(
      run(teacher, createProposal, { fact: { table: 'qualification', fields: refused } }),
    ).rejects.toMatchObject({ code: 'invalid' });
    const {
      ids: [added = ''],
    } = await run(teacher, createProposal, { fact: { table: 'qualification', fields } });
    await run(head, confirmProposal, { id: added });
    const [held] = (await card()).qualifications;
    expect(held).toMatchObject(fields);
    const fact = { table: 'qualification' as const, id: held?.id ?? '' };
    const {
      ids: [changed = ''],
    } = await run(teacher, createProposal, {
      fact: { ...fact, fields: { ...fields, since: '2024-05-01' } },
    });
    await run(head, confirmProposal, { id: changed });
    expect((await card()).qualifications).toMatchObject([{ since: '2024-05-01' }]);
    const {
      ids: [removed = ''],
    } = await run(teacher, createProposal, { fact: { ...fact, fields: null } });
    await run(administrator, qualifications.remove, { id: fact.id });
    await expect(
      run(head, confirmProposal, { id: removed, overwrite: true }),
    ).rejects.toMatchObject({
      details: { reason: 'proposals.fact-gone' },
    });
    await run(head, declineProposal, { id: removed, reason: 'запису вже немає' });
    expect((await own())[0]).toMatchObject({ state: 'declined', reason: 'запису вже немає' });
  });

  it('of another person’s fact, or of nothing, is refused', async () => {
    const { id } = await run(administrator, qualifications.add, {
      personId: administrator.personId ?? '',
      kind: 'category',
      value: 'specialist',
    });
    const fields = { kind: 'category', value: 'specialist-first' } as const;
    await expect(
      run(teacher, createProposal, { fact: { table: 'qualification', id, fields } }),
    ).rejects.toMatchObject({ code: 'invalid' });
    await expect(
      run(teacher, createProposal, { changes: { givenName: 'Марія' } }),
    ).rejects.toMatchObject({
      details: { reason: 'proposals.nothing' },
    });
  });

  it('is withdrawn by the person, and by a newer word about the same', async () => {
    const propose = (familyName: string) =>
      run(teacher, createProposal, { changes: { familyName } });
    await propose('Перша');
    await propose('Друга');
    expect((await own()).map(({ state }) => state).toSorted()).toEqual(['waiting', 'withdrawn']);
    const {
      ids: [id = ''],
    } = await propose('Третя');
    await expect(run(head, withdrawProposal, { id })).rejects.toMatchObject({ code: 'forbidden' });
    await run(teacher, withdrawProposal, { id });
    expect((await own()).every(({ state }) => state === 'withdrawn')).toBe(true);
  });

  it('of a head is for the centre, and of the centre’s own staff for its leaders', async () => {
    const placed = { ...head, personId: teacher.personId };
    const {
      ids: [id = ''],
    } = await run(placed, createProposal, { changes: { patronymic: 'Іванівна' } });
    await expect(run(placed, confirmProposal, { id })).rejects.toMatchObject({ code: 'forbidden' });
    const methodist = await testUser(kernel, administrator.centreId, 'methodist');
    const {
      ids: [staff = ''],
    } = await run(methodist, createProposal, { changes: { patronymic: 'Львівна' } });
    await expect(run(methodist, confirmProposal, { id: staff })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await run(methodist, confirmProposal, { id });
    await run(administrator, confirmProposal, { id: staff });
  });
});
