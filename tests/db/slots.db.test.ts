import { beforeEach, describe, expect, it } from 'vitest';
import { namespaces } from '#app/words/namespaces.ts';
import { listConsultations } from '#modules/events/consultations/list-consultations.ts';
import { listSlots } from '#modules/events/consultations/slots/list-slots.ts';
import { bookSlot, cancelSlot, withdrawSlot } from '#modules/events/operations/slots/book-slot.ts';
import { holdSlot } from '#modules/events/operations/slots/hold-slot.ts';
import { openSlots } from '#modules/events/operations/slots/open-slots.ts';
import { getWeek } from '#modules/plan/queries/get-week.ts';
import type { Actor } from '#platform/access/actor.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { testCentre, testKernel, testUser } from '../support/kernel.ts';
import '#modules/events/public.ts';

const kernel = await testKernel();
await loadWords(namespaces);
const morning = new Date('2026-04-15T05:00:00Z');
let centre: string;
let methodist: Actor & { userId: string; personId: string };
let teacher: Actor & { userId: string; personId: string };

const as =
  (actor: Actor) =>
  <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(kernel, actor, operation, input);
const seen = async (actor: Actor) => (await runQuery(kernel, actor, listSlots, {})).rows;
const times = { day: '2026-04-15', from: '14:00', to: '15:00', minutes: 30 };

beforeEach(async () => {
  kernel.setNow(morning);
  centre = await testCentre(kernel.db);
  methodist = await testUser(kernel, centre, 'methodist');
  teacher = await testUser(kernel, centre, 'teacher');
});

const letters = () =>
  inCentre(kernel.db, centre, 'read', (trx) =>
    trx.selectFrom('mail_message').select(['recipient', 'calendar']).orderBy('id').execute(),
  );

describe('opened times', () => {
  it('are the methodist’s own, and never two at once', async () => {
    const other = await testUser(kernel, centre, 'methodist');
    await expect(
      as(other)(openSlots, { ...times, methodistId: methodist.personId }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await as(methodist)(openSlots, times)).toEqual({ opened: 2, skipped: 0 });
    expect(await as(methodist)(openSlots, { ...times, from: '14:15', to: '15:45' })).toEqual({
      opened: 1,
      skipped: 2,
    });
    await expect(as(teacher)(openSlots, times)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(as(methodist)(openSlots, { ...times, day: '2026-04-14' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('have one booker however many ask at the same moment, and both are told', async () => {
    await as(methodist)(openSlots, { ...times, to: '14:30' });
    const [slot] = await seen(teacher);
    const askers = await Promise.all(
      Array.from({ length: 8 }, () => testUser(kernel, centre, 'teacher')),
    );
    const outcomes = await Promise.allSettled(
      askers.map((asker) => as(asker)(bookSlot, { slotId: slot?.id ?? '', question: 'Програма' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ details: { reason: 'eventsSlots.gone' } });
    expect(await letters()).toHaveLength(2);
    expect(await seen(teacher)).toEqual([]);
  });

  it('go back to the others when they are cancelled, under the same entry of calendars', async () => {
    await as(methodist)(openSlots, { ...times, to: '14:30' });
    const slotId = (await seen(teacher))[0]?.id ?? '';
    await as(teacher)(bookSlot, { slotId });
    const other = await testUser(kernel, centre, 'teacher');
    await expect(as(other)(cancelSlot, { slotId })).rejects.toMatchObject({ code: 'forbidden' });
    await as(teacher)(cancelSlot, { slotId });
    await as(other)(bookSlot, { slotId });
    const told = await letters();
    const methods = told.map(({ calendar }) => /METHOD:(\w+)/.exec(calendar ?? '')?.[1]);
    expect(methods).toEqual(['REQUEST', 'REQUEST', 'CANCEL', 'CANCEL', 'REQUEST', 'REQUEST']);
    expect(new Set(told.map(({ calendar }) => /UID:(\S+)/.exec(calendar ?? '')?.[1])).size).toBe(1);
    expect((await seen(methodist))[0]).toMatchObject({ state: 'taken', isOwn: false });
  });

  it('become a consultation when they were held, once', async () => {
    await as(methodist)(openSlots, { ...times, to: '14:30', channel: 'video' });
    const slotId = (await seen(teacher))[0]?.id ?? '';
    await as(teacher)(bookSlot, { slotId, question: 'Робоча програма' });
    const week = await runQuery(kernel, methodist, getWeek, { personId: methodist.personId });
    expect(week.duties.map(({ text }) => text)).toEqual([
      expect.stringContaining('Робоча програма'),
    ]);
    const hold = () => as(methodist)(holdSlot, { slotId, subject: 'Запис' });
    await expect(hold()).rejects.toMatchObject({ details: { reason: 'eventsSlots.too-early' } });
    kernel.setNow(new Date('2026-04-15T12:00:00Z'));
    await hold();
    await expect(hold()).rejects.toMatchObject({ code: 'refused' });
    const { rows } = await runQuery(kernel, methodist, listConsultations, {});
    expect(rows).toMatchObject([
      { subject: 'Робоча програма', channel: 'video', minutes: 30, personId: teacher.personId },
    ]);
  });

  it('are taken back with the weeks after them; whoever had one is told', async () => {
    const weekly = { ...times, to: '14:30', weeklyUntil: '2026-05-06' };
    expect(await as(methodist)(openSlots, weekly)).toMatchObject({ opened: 4 });
    const slots = await seen(teacher);
    await as(teacher)(bookSlot, { slotId: slots[2]?.id ?? '' });
    await expect(as(teacher)(withdrawSlot, { slotId: slots[1]?.id ?? '' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await as(methodist)(withdrawSlot, { slotId: slots[1]?.id ?? '', series: true })).toEqual(
      { withdrawn: 3 },
    );
    expect((await seen(teacher)).map(({ onDay }) => onDay)).toEqual(['2026-04-15']);
    expect(await letters()).toHaveLength(4);
  });
});
