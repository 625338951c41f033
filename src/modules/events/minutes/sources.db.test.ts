import { beforeEach, describe, expect, it } from 'vitest';
import { loadWords } from '#platform/i18n/translator.ts';
import { runQuery } from '#platform/query/run.ts';
import { testKernel } from '../../../../tests/support/kernel.ts';
import { sessionWorld } from '../../../../tests/support/session-world.ts';
import { addAgendaItem } from '../operations/agenda/write-agenda.ts';
import { addWalkIns } from '../operations/attendance/add-walk-ins.ts';
import { markAttendance } from '../operations/attendance/mark-attendance.ts';
import { beginMinutes } from '../operations/minutes/begin-minutes.ts';
import { endDecision } from '../operations/minutes/end-decision.ts';
import { updateMinutes } from '../operations/minutes/update-minutes.ts';
import { createEvent } from '../operations/planning/create-event.ts';
import { publishEvents } from '../operations/planning/publish-events.ts';
import { listDecisions } from './list-decisions.ts';

const kernel = await testKernel();
await loadWords({
  eventsMinutes: {
    uk: () => import('../words/minutes/uk.ts'),
    ru: () => import('../words/minutes/ru.ts'),
    en: () => import('../words/minutes/en.ts'),
  },
});
const { world, begin, run, page, minutesOf, session, approved } = sessionWorld(kernel);

beforeEach(begin);

describe('minutes', () => {
  it('name those who registered until attendance is marked, and follow it without touching what was written by hand', async () => {
    const eventId = await session('2026-03-12');
    const came = await run(addWalkIns, {
      eventId,
      personIds: [world.speaker],
      guests: [{ name: 'Гостя Марія' }],
    });
    const { minutesId } = await run(beginMinutes, { eventId });
    const { attendance, minutes } = await page(eventId);
    expect(attendance).toEqual({ marked: true, added: [], gone: [] });
    expect(minutes?.guests).toEqual(['Гостя Марія', 'Лозинець Остап Данилович']);
    await run(updateMinutes, { minutesId, members: ['Верба Олена, голова'] });

    await run(addWalkIns, { eventId, guests: [{ name: 'Бук Петро' }] });
    const [first] = came.registrationIds;
    await run(markAttendance, {
      eventId,
      marks: [{ registrationId: first ?? '', state: 'absent' }],
    });
    expect((await page(eventId)).attendance).toEqual({
      marked: true,
      added: ['Бук Петро'],
      gone: ['Лозинець Остап Данилович'],
    });
    await run(updateMinutes, { minutesId, presentAnew: true });
    expect(await minutesOf(eventId)).toMatchObject({
      members: ['Верба Олена, голова'],
      guests: ['Бук Петро', 'Гостя Марія'],
    });
  });

  it('have their decisions in one list: what is open and late, of whom, and what became of it', async () => {
    await approved(await session('2026-03-12'), '2026-03-20');
    const list = async (asked: object) =>
      (await runQuery(kernel, world.actor, listDecisions, asked)).rows;
    kernel.setNow(new Date('2026-03-25T09:00:00Z'));
    // What nobody has to do is no row of it.
    const [open, ...more] = await list({ state: 'late', personId: world.speaker });
    expect(open).toMatchObject({ text: 'Зібрати описи дослідів.', lateDays: 5, number: '1' });
    expect(more).toEqual([]);
    await run(endDecision, { decisionId: open?.id ?? '', state: 'done', result: 'Зібрано 12.' });
    expect(await list({ state: 'open' })).toEqual([]);
    expect(await list({ sectionId: world.sectionId })).toMatchObject([
      { state: 'done', result: 'Зібрано 12.', lateDays: 0 },
    ]);
  });

  it('of a set hold what was spoken of at its parts, and everybody who was at any of them, once', async () => {
    const eventId = await session('2026-03-12');
    const part = await run(createEvent, {
      kind: 'seminar',
      title: 'Потік перший',
      startsOn: '2026-03-12',
      endsOn: '2026-03-12',
      parentId: eventId,
      responsibleId: world.actor.personId,
    });
    await run(publishEvents, { eventIds: [part.eventId] });
    await run(addAgendaItem, {
      eventId: part.eventId,
      title: 'Про зорі',
      speakers: [{ personId: world.speaker }],
    });
    for (const at of [eventId, part.eventId])
      await run(addWalkIns, { eventId: at, guests: [{ name: 'Гостя Марія' }] });
    await run(beginMinutes, { eventId });
    const { points, guests } = await minutesOf(eventId);
    expect(points.map(({ title }) => title)).toEqual(['Про досліди вдома', 'Про зорі']);
    expect(points[1]?.speakers).toMatchObject([{ personId: world.speaker }]);
    expect(guests).toEqual(['Гостя Марія']);
  });
});
