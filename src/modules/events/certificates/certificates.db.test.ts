import { verifyCredential } from 'did-jwt-vc';
import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createPerson } from '#modules/directory/operations/create-person.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { addAgendaItem } from '../operations/agenda/write-agenda.ts';
import { issueCertificates, issueSome } from '../operations/certificates/issue-certificates.ts';
import {
  reissueCertificate,
  revokeCertificate,
} from '../operations/certificates/revoke-certificate.ts';
import {
  rotateSigningKey,
  setCertificateForm,
  setCertificateRule,
} from '../operations/certificates/set-certificates.ts';
import { writeSomeLetters } from '../operations/certificates/write-letters.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { holdEvent } from '../operations/planning/end-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { enrolPeople } from '../operations/registration/enrol-people.ts';
import { answerCheck, answerKeys } from './check/answer-check.ts';
import { getCertificate, getCertificates } from './get-papers.ts';
import { giveCertificates } from './give-job.ts';
import { listCertificates, listOwnCertificates } from './list-certificates.ts';
import { previewCertificates } from './preview.ts';

const kernel = await testKernel();
await loadWords({
  eventsCertificates: {
    uk: () => import('../words/certificates/uk.ts'),
    ru: () => import('../words/certificates/ru.ts'),
    en: () => import('../words/certificates/en.ts'),
  },
});
afterAll(stopRendering);

let actor: Actor & { personId: string };
let eventId: string;
let speaker: string;
let address = 0;

const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);
const seen = () => runQuery(kernel, actor, previewCertificates, { eventId });
const register = (asked = {}) => runQuery(kernel, actor, listCertificates, { eventId, ...asked });

/** Marks those of the event by name as having been there. */
const attended = (marks: Record<string, [state: string, minutes: number | null]>) =>
  inCentre(kernel.db, actor.centreId, 'write', async (trx) => {
    for (const [name, [state, minutes]] of Object.entries(marks))
      await sql`insert into attendance (registration_id, centre_id, event_id, state, minutes, means)
        select r.id, r.centre_id, r.event_id, ${state}, ${minutes}, 'list' from registration_entry r
        left join person p on p.id = r.person_id
        where r.event_id = ${eventId} and coalesce(r.guest_name, p.family_name) = ${name}`.execute(
        trx,
      );
  });

/** Issues as the job does. */
async function issue(): Promise<void> {
  const { workId } = await run(issueCertificates, { eventId });
  await giveCertificates.run(kernel, actor.centreId, { eventId, workId, byName: actor.name });
}

const check = (code: string, form: 'page' | 'pdf' | 'credential' = 'page', from?: string) =>
  answerCheck(kernel, new Request(`https://kabinet.example.org/c/${code}?lang=uk`), {
    code,
    form,
    address: from ?? `198.51.${address >> 8}.${address++ & 255}`,
  });

beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  const centreId = await testCentre(kernel.db);
  actor = await testUser(kernel, centreId, 'administrator');
  const make = async (familyName: string, givenName: string, patronymic: string, more = {}) =>
    (await run(createPerson, { familyName, givenName, patronymic, ...more })).id;
  speaker = await make('Лозинець', 'Остап', 'Данилович', { email: 'lozynets@example.org' });
  const people = [
    await make('Верба', 'Олена', 'Іванівна', { email: 'verba@example.org' }),
    await make('Ясен', 'Петро', 'Олексійович'),
    await make('Липа', 'Ганна', 'Петрівна'),
    await make('Клен', 'Ірина', 'Юріївна'),
  ];
  ({ eventId } = await run(createEvent, {
    kind: 'seminar',
    title: 'Досліди вдома',
    topic: 'Без лабораторії',
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    startsTime: '10:00',
    endsTime: '13:00',
    place: 'Ліцей № 3',
    format: 'offline',
    responsibleId: actor.personId,
  }));
  await run(publishEvents, { eventIds: [eventId] });
  await run(addAgendaItem, {
    eventId,
    title: 'Про прилади',
    speakers: [{ personId: speaker }, { guestName: 'Зоря Ілона Марківна' }],
  });
  await inCentre(kernel.db, centreId, 'write', (trx) =>
    trx
      .updateTable('agenda_speaker')
      .set({ state: 'agreed' })
      .where('person_id', '=', speaker)
      .execute(),
  );
  await run(enrolPeople, { eventId, personIds: people });
  await run(setCertificateForm, {
    series: 'МК',
    signerPost: 'Директорка',
    signerName: 'Ганна ЛІЩИНА',
  });
  kernel.setNow(new Date('2026-03-20T09:00:00Z'));
  await attended({ Верба: ['present', null], Ясен: ['partly', 150], Липа: ['partly', 60] });
});

const held = () => run(holdEvent, { eventId });

describe('who gets one', () => {
  it('says of each why or why not', async () => {
    const { recipients, credit } = await seen();
    const states = recipients.map(
      ({ name, role, state }) => `${name.split(' ')[0]} ${role} ${state}`,
    );
    expect(states).toEqual([
      'Зоря speaker not-agreed',
      'Лозинець speaker due',
      'Верба participant due',
      'Клен participant not-recorded',
      'Липа participant too-short',
      'Ясен participant due',
    ]);
    expect(credit).toMatchObject({ minutes: 180, hour: 45, hours: 4, credits: { amount: 0.1 } });
  });

  it('follows what the event says otherwise', async () => {
    await run(setCertificateRule, { eventId, roles: ['participant'], presentShare: 30 });
    const { recipients } = await seen();
    expect(recipients.filter(({ state }) => state === 'due').map(({ name }) => name)).toEqual([
      'Верба Олена Іванівна',
      'Липа Ганна Петрівна',
      'Ясен Петро Олексійович',
    ]);
  });

  it('waits until the event has been held', async () => {
    await expect(run(issueCertificates, { eventId })).rejects.toMatchObject({
      details: { reason: 'eventsCertificates.not-held' },
    });
  });
});

describe('issuing', () => {
  it('numbers them in a row, once each, however often it is begun', async () => {
    await held();
    await issue();
    await attended({ Клен: ['present', null] });
    await issue();
    await expect(run(issueCertificates, { eventId })).rejects.toMatchObject({
      details: { reason: 'eventsCertificates.nobody-due' },
    });
    const { rows } = await register({ sort: 'number' });
    expect(rows.map(({ number, name }) => `${number} ${name.split(' ')[0]}`)).toEqual([
      'МК 1/2026 Лозинець',
      'МК 2/2026 Верба',
      'МК 3/2026 Ясен',
      'МК 4/2026 Клен',
    ]);
    expect(rows.map(({ credit }) => credit?.minutes)).toEqual([180, 180, 150, 180]);
    const { work } = await seen();
    expect(work).toMatchObject({ state: 'done', done: 1 });
  });

  it('gives no number twice to those who issue at the same time', async () => {
    await held();
    const program = systemActor(actor.centreId, 'Пробна');
    const input = { eventId, byName: 'Пробна' };
    const done = await Promise.all(
      [1, 2, 3].map(() => runOperation(kernel, program, issueSome, input)),
    );
    expect(done.reduce((sum, { issued }) => sum + issued, 0)).toBe(3);
    expect((await register()).total).toBe(3);
  });

  it('writes each holder once, and tells of a revocation', async () => {
    await held();
    await issue();
    const program = systemActor(actor.centreId, 'letters');
    await runOperation(kernel, program, writeSomeLetters, { eventId });
    await runOperation(kernel, program, writeSomeLetters, { eventId });
    const [first] = (await register({ q: 'Верба' })).rows;
    await run(revokeCertificate, { certificateId: first?.id ?? '', reason: 'Помилка в обліку' });
    await runOperation(kernel, program, writeSomeLetters, { eventId });
    const mail = await inCentre(kernel.db, actor.centreId, 'read', (db) =>
      db
        .selectFrom('mail_message')
        .select(['recipient', 'subject', 'text_body'])
        .orderBy('id')
        .execute(),
    );
    expect(mail.map(({ recipient, subject }) => `${recipient}: ${subject}`)).toEqual([
      'lozynets@example.org: Ваш сертифікат: Досліди вдома',
      'verba@example.org: Ваш сертифікат: Досліди вдома',
      'verba@example.org: Сертифікат відкликано: Досліди вдома',
    ]);
    expect(mail[1]?.text_body).toContain(`https://kabinet.example.org/c/${first?.code}`);
    expect(mail[2]?.text_body).toContain('Помилка в обліку');
  });

  it('is never changed afterwards, not even by the program', async () => {
    await held();
    await issue();
    const change = (column: string, value: unknown) =>
      inCentre(kernel.db, actor.centreId, 'write', (trx) =>
        sql`update certificate set ${sql.id(column)} = ${value}`.execute(trx),
      );
    await expect(change('number', 77)).rejects.toThrow('never changed');
    await expect(change('content', '{"name":"Інша"}')).rejects.toThrow('never changed');
    await expect(change('code', '0'.repeat(26))).rejects.toThrow('never changed');
  });
});

describe('what it says', () => {
  it('names the holder in the dative on a sheet with everything', async () => {
    await held();
    await issue();
    const [row] = (await register({ q: 'Верба' })).rows;
    const { bytes } = await runQuery(kernel, actor, getCertificate, {
      certificateId: row?.id ?? '',
    });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
      mergePages: true,
    });
    for (const part of ['МК 2/2026', 'Вербі Олені Іванівні', 'за участь у семінарі'])
      expect(text).toContain(part);
  });

  it('puts all of an event into one file', async () => {
    await held();
    await issue();
    const { bytes } = await runQuery(kernel, actor, getCertificates, { eventId });
    expect((await getDocumentProxy(new Uint8Array(bytes))).numPages).toBe(3);
  });

  it('is read by its holder, not by a colleague', async () => {
    await held();
    await issue();
    const holder = { ...(await testUser(kernel, actor.centreId, 'teacher')), personId: speaker };
    const { rows } = await runQuery(kernel, holder, listOwnCertificates, {});
    expect(rows.map(({ name }) => name)).toEqual(['Лозинець Остап Данилович']);
    const other = (await register({ q: 'Верба' })).rows[0]?.id ?? '';
    await expect(
      runQuery(kernel, holder, getCertificate, { certificateId: other }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the public check', () => {
  it('shows every field of what is valid, and what isn’t known', async () => {
    await held();
    await issue();
    const [row] = (await register({ q: 'Верба' })).rows;
    const reply = await check(row?.code ?? '');
    const page = await reply.text();
    expect(reply.status).toBe(200);
    expect(reply.headers.get('x-robots-tag')).toBe('noindex');
    for (const part of [
      'Сертифікат чинний',
      'МК 2/2026',
      'Верба Олена Іванівна',
      'Досліди вдома',
      'Без лабораторії',
      '12 березня 2026',
      '4 академічні години',
      'Ганна ЛІЩИНА',
    ])
      expect(page).toContain(part);
    expect(page).not.toContain('<script');
    const unknown = await check('0'.repeat(26));
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('Такого сертифіката немає');
  });

  it('says that it was revoked, why, and what stands for it', async () => {
    await held();
    await issue();
    const [row] = (await register({ q: 'Верба' })).rows;
    const { certificateId } = await run(reissueCertificate, {
      certificateId: row?.id ?? '',
      reason: 'Змінилося прізвище',
    });
    const page = await (await check(row?.code ?? '')).text();
    for (const part of ['Сертифікат відкликано', 'Змінилося прізвище', 'МК 4/2026'])
      expect(page).toContain(part);
    const [next] = (await register({ q: 'МК 4/2026' })).rows;
    expect(next).toMatchObject({ id: certificateId, replaces: 'МК 2/2026', revokedAt: null });
    await expect(
      run(reissueCertificate, { certificateId: row?.id ?? '', reason: 'Ще раз' }),
    ).rejects.toMatchObject({ details: { reason: 'eventsCertificates.replaced-already' } });
  });

  it('notices what was changed in the database past the trigger', async () => {
    await held();
    await issue();
    const [row] = (await register({ q: 'Верба' })).rows;
    const { default: pg } = await import('pg');
    const owner = new pg.Client({ connectionString: kernel.ownerUrl });
    await owner.connect();
    await owner.query('alter table certificate disable trigger keep_certificate');
    await owner.query(
      `update certificate set content = jsonb_set(content, '{name}', '"Чужа Особа"') where id = $1`,
      [row?.id],
    );
    await owner.end();
    expect(await (await check(row?.code ?? '')).text()).toContain('пошкоджено');
  });

  it('stops a network that tries codes, and nobody else', async () => {
    await held();
    await issue();
    const [row] = (await register({ q: 'Верба' })).rows;
    for (let i = 0; i < 40; i++) await check('no-code', 'page', '203.0.113.9');
    expect((await check(row?.code ?? '', 'page', '203.0.113.9')).status).toBe(429);
    expect((await check(row?.code ?? '', 'page', '203.0.114.9')).status).toBe(200);
  });
});

describe('the credential', () => {
  /** did:web as an outside verifier resolves it, from the program's own replies. */
  const resolver = {
    resolve: async (did: string) => {
      const centreId = did.split(':').at(-1) ?? '';
      const reply = await answerKeys(kernel, { what: 'did', centreId });
      return {
        didDocument: await reply.json(),
        didDocumentMetadata: {},
        didResolutionMetadata: {},
      };
    },
  };
  /** Open Badges 3.0 stands on version 2 of the data model, whose shape this library does not know. */
  const verify = (jwt: string) =>
    verifyCredential(jwt, resolver, { policies: { format: false, nbf: false } });

  async function credentialOf(q: string): Promise<string> {
    const [row] = (await register({ q })).rows;
    return (await check(row?.code ?? '', 'credential')).text();
  }

  it('is proved by an outside verifier, also after the key was replaced', async () => {
    await held();
    await issue();
    const jwt = await credentialOf('Верба');
    await run(rotateSigningKey, {});
    const { verified, payload } = await verify(jwt);
    expect(verified).toBe(true);
    expect(payload).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      credentialSubject: {
        identifier: [{ identityHash: 'Верба Олена Іванівна' }],
        licenseNumber: 'МК 2/2026',
        achievement: { name: 'Досліди вдома' },
      },
    });
    expect((await verify(await credentialOf('Ясен'))).verified).toBe(true);
  });

  it('is refused as soon as a letter of it is changed', async () => {
    await held();
    await issue();
    const [head, body = '', signature] = (await credentialOf('Верба')).split('.');
    const said = Buffer.from(body, 'base64url').toString().replace('Верба', 'Тополя');
    const forged = [head, Buffer.from(said).toString('base64url'), signature].join('.');
    await expect(verify(forged)).rejects.toThrow(/invalid_signature/);
  });

  it('stands in the list of what was revoked, which tells nobody whose it is', async () => {
    await held();
    await issue();
    const [row] = (await register({ q: 'Верба' })).rows;
    const [, body = ''] = (await credentialOf('Верба')).split('.');
    const credential = JSON.parse(Buffer.from(body, 'base64url').toString());
    await run(revokeCertificate, { certificateId: row?.id ?? '', reason: 'Помилка' });
    const list = await answerKeys(kernel, { what: 'revoked', centreId: actor.centreId });
    const text = await list.text();
    expect(JSON.parse(text).revokedCredentials).toEqual([{ id: credential.id, revoked: true }]);
    expect(text).not.toMatch(new RegExp(`${row?.code}|Помилка`));
  });
});
