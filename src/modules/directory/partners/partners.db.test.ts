import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import type { Job } from '#platform/jobs/define.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { startMailServer, type TakenLetter } from '../../../../tests/support/mail-server.ts';
import { remindOfEndingAgreements } from '../jobs.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import { remindOfAgreements } from '../operations/partners/remind-of-agreements.ts';
import { createAgreement, updateAgreement } from '../operations/partners/write-agreement.ts';
import {
  createPartner,
  removePartner,
  updatePartner,
} from '../operations/partners/write-partner.ts';
import { listAgreements, readAgreement, readAgreementFile } from './list-agreements.ts';
import { listPartners, readPartner } from './list-partners.ts';

await loadWords({
  partners: {
    uk: () => import('../words/partners/uk.ts'),
    ru: () => import('../words/partners/ru.ts'),
    en: () => import('../words/partners/en.ts'),
  },
});
const letters: TakenLetter[] = [];
let arrived = () => {};
const server = await startMailServer((letter) => {
  letters.push(letter);
  arrived();
});
afterAll(() => server.close());
const kernel = await testKernel({ SMTP_URL: server.url, MAIL_FROM: 'kabinet@office.example.org' });
let centre: string;
let methodist: Actor & { personId: string };
beforeAll(async () => {
  centre = await testCentre(kernel.db);
  methodist = await testUser(kernel, centre, 'methodist');
  kernel.setNow(new Date('2026-03-10T07:30:00Z'));
});

const add = async (name: string, more: object = {}) =>
  (await runOperation(kernel, methodist, createPartner, { name, kind: 'enterprise', ...more })).id;
const agree = (partnerId: string, more: object) =>
  runOperation(kernel, methodist, createAgreement, { partnerId, ...more });
const agreement = (id: string) => runQuery(kernel, methodist, readAgreement, { id });
const at = (moment: string) => kernel.setNow(new Date(moment));
const waiting = () =>
  inCentre(kernel.db, centre, 'read', (db) =>
    db
      .selectFrom('mail_message')
      .select(['recipient', 'subject', 'text_body'])
      .orderBy('id')
      .execute(),
  );

describe('an agreement and institutions', () => {
  it('names the institutions that it concerns, and is found by them', async () => {
    const institution = async (name: string) =>
      (
        await runOperation(kernel, methodist, createOrganisation, {
          kind: 'vocational-lyceum',
          name,
        })
      ).id;
    const [lyceum, college] = [
      await institution('Вербовий ліцей'),
      await institution('Дубовий ліцей'),
    ];
    const { id, version } = await agree(await add('Вербовий молокозавод'), {
      number: '31',
      organisationIds: [lyceum],
    });
    const of = async (organisationId: string) =>
      (await runQuery(kernel, methodist, listAgreements, { organisationId })).rows.map(
        ({ number }) => number,
      );
    expect([await of(lyceum), await of(college)]).toEqual([['31'], []]);
    await runOperation(
      kernel,
      methodist,
      updateAgreement,
      { id, organisationIds: [college] },
      { ifMatch: version },
    );
    expect([await of(lyceum), await of(college)]).toEqual([[], ['31']]);
    expect(await agreement(id)).toMatchObject({ organisationIds: [college] });
    await expect(
      runOperation(
        kernel,
        methodist,
        updateAgreement,
        { id, organisationIds: [methodist.personId] },
        { ifMatch: version + 1 },
      ),
    ).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a partner', () => {
  it('is kept with its ways of cooperation, once under a name, and told by its agreements', async () => {
    const id = await add('ТОВ «Будмайстер»', { cooperation: ['internships', 'ремонт верстатів'] });
    await expect(add('тов «будмайстер»')).rejects.toMatchObject({
      details: { reason: 'partners.name-taken' },
    });
    await expect(add('Інший', { kind: 'planet' })).rejects.toMatchObject({
      details: { fields: [{ path: 'kind', code: 'unknown' }] },
    });
    await agree(id, { number: '1', since: '2025-01-01', until: '2027-12-31' });
    await agree(id, { number: '2', since: '2020-01-01', until: '2020-12-31' });
    const read = () => runQuery(kernel, methodist, readPartner, { id });
    expect(await read()).toMatchObject({ agreements: 1, agreedUntil: '2027-12-31' });
    await agree(id, { number: '3' });
    expect(await read()).toMatchObject({ agreements: 2, agreedUntil: null });
    await expect(runOperation(kernel, methodist, removePartner, { id })).rejects.toMatchObject({
      details: { reason: 'partners.has-agreements' },
    });
  });

  it('is found by what it does and whether it is agreed', async () => {
    const id = await add('Кондитерська «Ласунка»', { cooperation: ['contests'] });
    const found = async (asked: object) =>
      (await runQuery(kernel, methodist, listPartners, asked)).rows.some((row) => row.id === id);
    expect(await found({ cooperation: 'contests' })).toBe(true);
    expect(await found({ agreement: 'yes' })).toBe(false);
    expect(await found({ agreement: 'no', q: 'ласун' })).toBe(true);
    await agree(id, { until: '2026-04-01' });
    expect(await found({ agreement: 'ending' })).toBe(true);
    await runOperation(kernel, methodist, updatePartner, { id, until: '2026-03-01' });
    expect(await found({})).toBe(false);
    expect(await found({ state: 'ended' })).toBe(true);
  });
});

describe('an agreement', () => {
  it('has a state on the day, and its file comes back as it was', async () => {
    const partnerId = await add('Фабрика «Голка»');
    const content = Buffer.from('Угода про співпрацю\n');
    const file = { name: 'угода.txt', content: content.toString('base64') };
    const { id } = await agree(partnerId, {
      number: '5',
      until: '2026-06-30',
      remindDays: 30,
      file,
    });
    expect(await agreement(id)).toMatchObject({ state: 'valid', fileName: 'угода.txt' });
    const read = await runQuery(kernel, methodist, readAgreementFile, { id });
    expect(Buffer.from(read.bytes).equals(content)).toBe(true);
    const stateAt = async (moment: string) => {
      at(moment);
      const { state } = await agreement(id);
      at('2026-03-10T07:30:00Z');
      return state;
    };
    expect(await stateAt('2026-05-30T09:00:00Z')).toBe('valid');
    expect(await stateAt('2026-05-31T09:00:00Z')).toBe('ending');
    expect(await stateAt('2026-06-30T09:00:00Z')).toBe('ending');
    expect(await stateAt('2026-07-01T09:00:00Z')).toBe('ended');
    await runOperation(kernel, methodist, updateAgreement, { id, number: '5-а' });
    expect(await agreement(id)).toMatchObject({ number: '5-а', fileName: 'угода.txt', version: 2 });
  });

  it('that ends within 45 days is filtered out of the others', async () => {
    const partnerId = await add('Ательє «Нитка»');
    const { id: near } = await agree(partnerId, { number: 'н', until: '2026-04-24' });
    const { id: far } = await agree(partnerId, { number: 'д', until: '2026-04-25' });
    const { id: over } = await agree(partnerId, { number: 'м', until: '2026-03-09' });
    const { rows } = await runQuery(kernel, methodist, listAgreements, {
      partnerId,
      endsWithin: 45,
    });
    expect(rows.map(({ id }) => id)).toEqual([near]);
    expect([far, over]).not.toContain(near);
  });
});

describe('the reminder', () => {
  it('reaches the responsible person by mail once, in the morning, and again after the term is changed', async () => {
    const reminded = await testCentre(kernel.db, 'Кабінет нагадувань');
    const keeper = await testUser(kernel, reminded, 'methodist');
    await inCentre(kernel.db, reminded, 'write', (trx) =>
      trx
        .updateTable('person')
        .set({ email: 'keeper@example.org' })
        .where('id', '=', keeper.personId)
        .execute(),
    );
    const { id: partnerId } = await runOperation(kernel, keeper, createPartner, {
      name: 'Завод «Шестерня»',
      kind: 'enterprise',
      personId: keeper.personId,
    });
    const { id } = await runOperation(kernel, keeper, createAgreement, {
      partnerId,
      number: '17',
      until: '2026-05-01',
    });
    const queued = () =>
      inCentre(kernel.db, reminded, 'read', (db) =>
        db.selectFrom('mail_message').select(['recipient', 'text_body']).execute(),
      );
    at('2026-03-16T12:00:00Z');
    await remindOfEndingAgreements.run(kernel, reminded);
    expect(await queued(), 'a day too early').toEqual([]);
    at('2026-03-17T05:00:00Z');
    await remindOfEndingAgreements.run(kernel, reminded);
    expect(await queued(), 'before eight').toEqual([]);
    at('2026-03-17T06:10:00Z');
    const delivered = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    await remindOfEndingAgreements.run(kernel, reminded);
    await remindOfEndingAgreements.run(kernel, reminded);
    expect(await queued()).toMatchObject([{ recipient: 'keeper@example.org' }]);
    expect((await queued())[0]?.text_body).toContain(
      `https://kabinet.example.org/partners/${partnerId}`,
    );
    expect((await queued())[0]?.text_body).toContain('№ 17, Завод «Шестерня»');
    const worker = await startWorker(kernel, {
      ownerUrl: kernel.ownerUrl,
      jobs: [sendMail as Job<unknown>],
      schedules: [],
    });
    await delivered;
    await worker.stop();
    expect(letters).toMatchObject([{ to: ['keeper@example.org'] }]);
    expect(await runQuery(kernel, keeper, readAgreement, { id })).toMatchObject({
      remindedOn: '2026-03-17',
    });

    await runOperation(kernel, keeper, updateAgreement, { id, until: '2027-05-01' });
    at('2026-04-01T09:00:00Z');
    await remindOfEndingAgreements.run(kernel, reminded);
    expect(await queued(), 'far again').toHaveLength(1);
    at('2027-03-20T09:00:00Z');
    await remindOfEndingAgreements.run(kernel, reminded);
    expect(await queued(), 'near again').toHaveLength(2);
    at('2026-03-10T07:30:00Z');
  });

  it('goes to the director where nobody answers for the partner, and is written once by two processes', async () => {
    const director = await testUser(kernel, centre, 'director', 'director@example.org');
    await agree(await add('Майстерня «Клен»'), { number: '3', until: '2026-04-10' });
    const system = systemActor(centre, 'Перевірка');
    const outcomes = await Promise.all(
      [1, 2].map(() => runOperation(kernel, system, remindOfAgreements, {})),
    );
    expect(outcomes.map(({ letters: count }) => count).sort()).toEqual([0, 1]);
    const found = await waiting();
    expect(found.map(({ recipient }) => recipient)).toEqual(['director@example.org']);
    expect(found[0]?.text_body).toContain('Майстерня «Клен»');
    await expect(runOperation(kernel, director, remindOfAgreements, {})).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
