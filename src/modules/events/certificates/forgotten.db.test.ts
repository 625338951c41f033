import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { erasePerson } from '#modules/directory/operations/personal-data/erase-person.ts';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { addAgendaItem } from '../operations/agenda/write-agenda.ts';
import { issueSome } from '../operations/certificates/issue-certificates.ts';
import { reissueCertificate } from '../operations/certificates/revoke-certificate.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { holdEvent } from '../operations/planning/end-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { enrolPeople } from '../operations/registration/enrol-people.ts';
import { forgetByClock } from '../retention/forget-by-clock.ts';
import { answerCheck } from './check/answer-check.ts';
import { previewCertificates } from './preview.ts';

const kernel = await testKernel();
await loadWords({
  eventsCertificates: {
    uk: () => import('../words/certificates/uk.ts'),
    ru: () => import('../words/certificates/ru.ts'),
    en: () => import('../words/certificates/en.ts'),
  },
});

let actor: Actor & { personId: string };
let eventId: string;
const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
  runOperation(kernel, actor, operation, input);
const within = <R>(work: Parameters<typeof inCentre<R>>[3]) =>
  inCentre(kernel.db, actor.centreId, 'write', work);
const certificates = () =>
  within((trx) =>
    trx
      .selectFrom('certificate')
      .select(['id', 'email', 'guest_key as key', 'code', 'content'])
      .orderBy('number')
      .execute(),
  );
const states = async () =>
  (await runQuery(kernel, actor, previewCertificates, { eventId })).recipients.map(
    ({ role, state }) => [role, state],
  );

/** A guest who spoke and two of one name who came, all with their certificates. */
beforeEach(async () => {
  kernel.setNow(new Date('2026-03-02T09:00:00Z'));
  actor = await testUser(kernel, await testCentre(kernel.db), 'administrator');
  ({ eventId } = await run(createEvent, {
    kind: 'seminar',
    title: 'Досліди вдома',
    startsOn: '2026-03-12',
    endsOn: '2026-03-12',
    startsTime: '10:00',
    endsTime: '13:00',
    responsibleId: actor.personId,
  }));
  await run(publishEvents, { eventIds: [eventId] });
  await run(addAgendaItem, {
    eventId,
    title: 'Про прилади',
    speakers: [{ guestName: 'Зоря Ілона Марківна', guestEmail: 'zoria@example.org' }],
  });
  const guests = ['one', 'two'].map((box) => ({
    name: 'Дуб Ганна',
    email: `${box}@example.org`,
    organisation: 'Ліцей',
  }));
  await run(enrolPeople, { eventId, guests, personIds: [] });
  await within((trx) => sql`update agenda_speaker set state = 'ready'`.execute(trx));
  await within((trx) =>
    sql`insert into attendance (registration_id, centre_id, event_id, state, means)
      select id, centre_id, event_id, 'present', 'list' from registration_entry where event_id = ${eventId}`.execute(
      trx,
    ),
  );
  kernel.setNow(new Date('2026-03-13T09:00:00Z'));
  await run(holdEvent, { eventId });
  const system = systemActor(actor.centreId, 'certificates');
  await runOperation(kernel, system, issueSome, { eventId, byName: actor.name });
});

describe('certificates of guests: their addresses', () => {
  it('go a year after the event; what was issued stays valid and is not issued again', async () => {
    const issued = await states();
    expect(issued).toContainEqual(['speaker', 'issued']);
    expect(issued.filter(([role, state]) => role === 'participant' && state === 'issued')).toEqual([
      ['participant', 'issued'],
      ['participant', 'issued'],
    ]);
    const before = await certificates();
    expect(before.map(({ email }) => email)).toContain('zoria@example.org');
    kernel.setNow(new Date('2027-03-13T03:00:00Z'));
    await forgetByClock.run(kernel, actor.centreId);
    const after = await certificates();
    expect(after).toEqual(
      before.map((one) => ({ ...one, email: null, key: `forgotten:${one.id}` })),
    );
    expect(await states()).toEqual(issued);
    const page = await answerCheck(kernel, new Request('https://kabinet.example.org/c?lang=uk'), {
      code: after[0]?.code ?? '',
      form: 'page',
      address: '198.51.100.7',
    });
    expect(await page.text()).toContain('Зоря Ілона Марківна');
    expect(page.status).toBe(200);
  });

  it('go with the person who is erased and had been a guest by the same address', async () => {
    const { id } = await within((trx) =>
      trx
        .insertInto('person')
        .values({
          centre_id: actor.centreId,
          family_name: 'Дуб',
          given_name: 'Ганна',
          short_name: 'Дуб Г.Ю.',
          email: 'One@example.org',
          in_centre: false,
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    const { pseudonym } = await run(erasePerson, {
      id,
      confirm: 'Дуб Г.Ю.',
      reason: 'заява',
      askedBy: 'person',
    });
    expect((await certificates()).map(({ email }) => email).filter(Boolean)).toEqual([
      'zoria@example.org',
      'two@example.org',
    ]);
    const entries = await within((trx) =>
      trx
        .selectFrom('registration_entry')
        .select(['guest_name', 'guest_email'])
        .where('guest_name', 'is not', null)
        .orderBy('guest_email')
        .execute(),
    );
    expect(entries).toEqual([
      { guest_name: 'Дуб Ганна', guest_email: 'two@example.org' },
      { guest_name: pseudonym, guest_email: null },
    ]);
  });

  it('does not hinder another certificate with the name that the guest really has', async () => {
    const [, { id: certificateId = '' } = {}] = await certificates();
    const guest = { name: 'Дубова Ганна Юріївна', organisation: 'Ліцей № 2' };
    await run(reissueCertificate, { certificateId, reason: 'Описка в прізвищі', guest });
    const [, wrong, , right] = await certificates();
    expect(right?.content).toMatchObject({
      ...guest,
      forWhom: 'Дубовій Ганні Юріївні',
      replaces: (wrong?.content as { number: string } | undefined)?.number,
    });
    const participants = (await states()).filter(([role]) => role === 'participant');
    expect(participants).toEqual([
      ['participant', 'issued'],
      ['participant', 'issued'],
    ]);
  });

  it('cannot be changed otherwise, nor anything else on that way', async () => {
    const refused = (...statements: ReturnType<typeof sql>[]) =>
      expect(
        within(async (trx) => {
          for (const statement of statements) await statement.execute(trx);
        }),
      ).rejects.toThrow('a certificate is never changed');
    const pretended = sql`select set_config('kabinet.forgetting', 'on', true)`;
    const cleared = sql`update certificate set email = null, guest_key = 'forgotten:' || id`;
    await refused(cleared);
    await refused(pretended, cleared);
    await refused(sql`update certificate set email = 'other@example.org'`);
    await refused(sql`update certificate set content = content || '{"name":"Інша"}'`);
  });
});
