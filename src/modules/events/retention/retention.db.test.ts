import { describe, expect, it } from 'vitest';
import { inCentre } from '#platform/db/tenant.ts';
import { letterWorld } from '../../../../tests/support/event-letters.ts';
import { addAgendaItem } from '../operations/agenda/write-agenda.ts';
import { answerRequest } from '../operations/consultations/answer-request.ts';
import { orderService } from '../operations/consultations/order-service.ts';
import { enrolPeople } from '../operations/registration/enrol-people.ts';
import { forgetByClock } from './forget-by-clock.ts';

const world = await letterWorld();
const { kernel, run, announced } = world;
const inOwn = <R>(work: Parameters<typeof inCentre<R>>[3]) =>
  inCentre(kernel.db, world.actor.centreId, 'write', work);
const on = async (day: string) => {
  kernel.setNow(new Date(`${day}T03:00:00Z`));
  await forgetByClock.run(kernel, world.actor.centreId);
};

describe('guests of an event', () => {
  it('are known by name for a year after it, and are a number afterwards, once', async () => {
    const eventId = await announced();
    await run(addAgendaItem, {
      eventId,
      title: 'Дошка',
      speakers: [{ guestName: 'Ірина Дуб', guestEmail: 'dub@example.org' }],
    });
    const guests = ['a', 'b'].map((name) => ({
      name: `Гостя ${name}`,
      email: `${name}@example.org`,
      organisation: 'Ліцей',
    }));
    await run(enrolPeople, { eventId, guests, personIds: [world.actor.personId ?? ''] });
    const entries = () =>
      inOwn((trx) =>
        trx
          .selectFrom('registration_entry')
          .select(['guest_name as name', 'guest_email as email', 'guest_organisation as place'])
          .where('guest_name', 'is not', null)
          .orderBy('id')
          .execute(),
      );
    const speaker = () =>
      inOwn((trx) =>
        trx.selectFrom('agenda_speaker').select(['guest_name', 'guest_email']).executeTakeFirst(),
      );
    await on('2027-03-12');
    expect((await entries()).map(({ name }) => name)).toEqual(['Гостя a', 'Гостя b']);
    await on('2027-03-13');
    expect(await entries()).toEqual([
      { name: 'Гість 1', email: null, place: 'Ліцей' },
      { name: 'Гість 2', email: null, place: 'Ліцей' },
    ]);
    expect(await speaker()).toEqual({ guest_name: 'Ірина Дуб', guest_email: null });
    await on('2027-03-14');
    const log = await inOwn((trx) =>
      trx
        .selectFrom('audit_entry')
        .select('after')
        .where('operation', '=', 'event.forget')
        .execute(),
    );
    expect(log).toEqual([{ after: { guests: 3, lists: 0 } }]);
  });
});

describe('who has ordered a document', () => {
  it('is known for a year after it was handed over; figures keep that a citizen ordered', async () => {
    kernel.setNow(new Date('2026-03-10T09:00:00Z'));
    const order = { document: 'Довідка', contact: '050', customerName: 'Тамара Ярова' };
    const { requestId } = await run(orderService, { ...order, customer: 'citizen' });
    await run(orderService, { ...order, customer: 'enterprise', customerName: 'ТОВ «Склад»' });
    await run(answerRequest, { requestId, answer: 'Видано' });
    const orders = () =>
      inOwn((trx) =>
        trx
          .selectFrom('consultation_request')
          .select(['asker_name as name', 'contact', 'customer'])
          .orderBy('customer')
          .execute(),
      );
    const open = { name: 'ТОВ «Склад»', contact: '050', customer: 'enterprise' };
    await on('2027-03-10');
    expect(await orders()).toEqual([
      { name: 'Тамара Ярова', contact: '050', customer: 'citizen' },
      open,
    ]);
    await on('2027-03-12');
    expect(await orders()).toEqual([{ name: 'Гість', contact: '', customer: 'citizen' }, open]);
  });
});

describe('a list of those present', () => {
  it('that nobody accepted goes after a month with the names in it; an accepted one stays', async () => {
    const eventId = await announced();
    const list = (state: string) => ({
      centre_id: world.actor.centreId,
      event_id: eventId,
      file_name: `${state}.csv`,
      service: 'zoom',
      state,
      people: '[]',
      created_at: new Date('2026-03-12T12:00:00Z'),
    });
    await inOwn((trx) =>
      trx
        .insertInto('attendance_import')
        .values([list('read'), list('applied')])
        .execute(),
    );
    const left = () =>
      inOwn(async (trx) =>
        (await trx.selectFrom('attendance_import').select('state').execute()).map(
          ({ state }) => state,
        ),
      );
    await on('2026-04-11');
    expect(await left()).toHaveLength(2);
    await on('2026-04-12');
    expect(await left()).toEqual(['applied']);
  });
});
