import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import { recordConsultation } from '#modules/events/operations/consultations/write-consultation.ts';
import { createEvent } from '#modules/events/operations/planning/create-event.ts';
import { holdEvent } from '#modules/events/operations/planning/end-event.ts';
import { publishEvents } from '#modules/events/operations/planning/publish-events.ts';
import { addDays, startOfWeek } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import { visit, visitedPlaces } from './bring-visits.ts';
import { chanceOf } from './chance.ts';
import { director, methodists } from './staff.ts';
import { visitPapers } from './visit-papers.ts';
import { personOf, type World, writerOf } from './world.ts';

/** Weeks ago; by now both notes are signed. */
const weeksAgo = 4;
const hours = [
  ['09:30', '12:00'],
  ['13:00', '15:30'],
] as const;
const lessons = ['Відкрите заняття: читаємо креслення', 'Майстер-клас: оцінювання в майстерні'];
const talkedOf = ['Як аналізувати заняття молодого колеги', 'Портфоліо до атестації'];

/** A team goes to two institutions on one Thursday: lessons, visits, consultations, what was agreed. */
export async function bringRoute(world: World): Promise<void> {
  const places = (await visitedPlaces(world)).slice(1, 3);
  if (places.length === 0) return;
  const chance = chanceOf(world.seed, 'route');
  const day = addDays(startOfWeek(addDays(world.today, -7 * weeksAgo)), 3);
  const team = methodists.slice(0, 3);
  const people = team.map((name) => personOf(world, name));
  const actor = writerOf(world, [personOf(world, director)]);
  const run = <I, O>(operation: Parameters<typeof runOperation<I, O>>[2], input: I) =>
    runOperation(world.kernel, actor, operation, input);
  world.setDay(addDays(day, -14), 10);
  const { eventId } = await run(createEvent, {
    kind: 'field-visit',
    title: 'Методичний десант: два заклади за день',
    topic: 'Допомога молодим викладачам на місці',
    startsOn: day,
    endsOn: day,
    startsTime: '09:00',
    endsTime: '16:00',
    format: 'offline',
    responsibleId: people[0] ?? null,
  });
  for (const title of lessons) await run(addAgendaItem, { eventId, title });
  await run(publishEvents, { eventIds: [eventId] });
  for (const [at, place] of places.entries()) {
    const [startsTime, endsTime] = hours[at] ?? hours[0];
    const paper = visitPapers[at % visitPapers.length];
    if (!paper) continue;
    const onEvent = { eventId, startsTime, endsTime, team };
    await visit(world, { place, paper, visitOn: day, chance, onEvent });
    for (const [who, subject] of talkedOf.entries())
      await run(recordConsultation, {
        methodistId: people[who] ?? '',
        heldOn: day,
        organisationId: place.id,
        people: chance.between(2, 6),
        channel: 'visit' as const,
        minutes: chance.oneOf([30, 45]),
        subject,
      });
  }
  world.setDay(day, 17);
  await run(holdEvent, { eventId });
}
