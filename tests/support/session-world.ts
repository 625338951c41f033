import { createPerson } from '#modules/directory/operations/create-person.ts';
import { createSection } from '#modules/directory/operations/sections/create-section.ts';
import { type Minutes, readMinutes } from '#modules/events/minutes/read-minutes.ts';
import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import { beginMinutes } from '#modules/events/operations/minutes/begin-minutes.ts';
import { approveMinutes, submitMinutes } from '#modules/events/operations/minutes/change-state.ts';
import { updatePoint } from '#modules/events/operations/minutes/write-point.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import type { Actor } from '#platform/access/actor.ts';
import { type RunOptions, runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { type TestKernel, testCentre, testUser } from './kernel.ts';

/** A director, a section and a speaker, and sessions of it with their minutes. */
export interface SessionWorld {
  actor: Actor & { personId: string };
  sectionId: string;
  /** A person of the register who speaks at each session. */
  speaker: string;
}

/** Sessions of a section, each test in a centre of its own: call `begin` before each. */
export function sessionWorld(kernel: TestKernel) {
  const world = {} as SessionWorld;

  const run = <I, O>(
    operation: Parameters<typeof runOperation<I, O>>[2],
    input: I,
    options?: RunOptions,
  ) => runOperation(kernel, world.actor, operation, input, options);
  const page = (eventId: string) => runQuery(kernel, world.actor, readMinutes, { eventId });

  async function minutesOf(eventId: string): Promise<Minutes> {
    const { minutes } = await page(eventId);
    if (!minutes) throw new Error('no minutes');
    return minutes;
  }

  /** An announced session of the section on a day that has come, with a talk. */
  async function session(day: string, planItemId: string | null = null): Promise<string> {
    kernel.setNow(new Date(`${day}T09:00:00Z`));
    const { eventId } = await run(createEvent, {
      kind: 'section-session',
      title: 'Засідання секції фізиків',
      startsOn: day,
      endsOn: day,
      startsTime: '10:00',
      place: 'Ліцей № 3',
      sectionId: world.sectionId,
      responsibleId: world.actor.personId,
      planItemId,
    });
    await run(publishEvents, { eventIds: [eventId] });
    await run(addAgendaItem, {
      eventId,
      title: 'Про досліди вдома',
      minutes: 20,
      speakers: [
        { personId: world.speaker },
        { guestName: 'Зоря Ілона', guestPost: 'фахівчиня музею' },
      ],
    });
    await run(addAgendaItem, { eventId, kind: 'break', title: 'Перерва', minutes: 10 });
    kernel.setNow(new Date(`${day}T15:00:00Z`));
    return eventId;
  }

  /** Minutes with a decision for the speaker, approved. */
  async function approved(eventId: string, dueOn: string): Promise<string> {
    const { minutesId } = await run(beginMinutes, { eventId });
    const { points } = await minutesOf(eventId);
    const point = points.find(({ kind }) => kind === 'item');
    await run(updatePoint, {
      pointId: point?.id ?? '',
      decisions: [
        { text: 'Зібрати описи дослідів.', personIds: [world.speaker], dueOn },
        { text: 'Досвід узяти до відома.' },
      ],
    });
    await run(submitMinutes, { minutesId });
    await run(approveMinutes, { minutesId });
    return minutesId;
  }

  async function begin(): Promise<void> {
    kernel.setNow(new Date('2026-03-02T09:00:00Z'));
    world.actor = await testUser(kernel, await testCentre(kernel.db), 'director');
    world.sectionId = (
      await run(createSection, {
        kind: 'regional-section',
        name: 'Секція викладачів фізики',
        level: 'region',
        since: '2025-09-01',
      })
    ).id;
    world.speaker = (
      await run(createPerson, {
        familyName: 'Лозинець',
        givenName: 'Остап',
        patronymic: 'Данилович',
      })
    ).id;
  }

  return { world, begin, run, page, minutesOf, session, approved };
}
