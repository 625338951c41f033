import { bookSlot, withdrawSlot } from '#modules/events/operations/slots/book-slot.ts';
import { holdSlot } from '#modules/events/operations/slots/hold-slot.ts';
import { openSlots } from '#modules/events/operations/slots/open-slots.ts';
import type { Actor } from '#platform/access/actor.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { inCentre } from '#platform/db/tenant.ts';
import { runOperation } from '#platform/operation/run.ts';
import { bookedFor } from './consultation-papers.ts';
import type { Members } from './settle-members.ts';
import { director, methodists } from './staff.ts';
import { personOf, type World, writerOf } from './world.ts';

/** Days from today of the first afternoons; the first methodist's have been for two weeks. */
const begins = [-12, 4] as const;

/** Two methodists open an afternoon a week for the next two months; some times were booked, held, taken back. */
export async function openConsultationTimes(world: World, members: Members): Promise<void> {
  const lead = writerOf(world, [personOf(world, director)]);
  for (const [at, name] of methodists.slice(0, begins.length).entries()) {
    const day = addDays(world.today, begins[at] ?? 0);
    world.setDay(day < world.today ? addDays(day, -3) : world.today, 9);
    await runOperation(world.kernel, lead, openSlots, {
      methodistId: personOf(world, name),
      day,
      from: '14:00',
      to: '16:00',
      minutes: 30,
      channel: at === 0 ? 'office' : 'video',
      place: at === 0 ? 'Кабінет 12' : '',
      topics: at === 0 ? '' : 'Робочі програми й календарні плани',
      weeklyUntil: addDays(world.today, 60),
    });
  }
  const times = await opened(world);
  const past = times.filter(({ day }) => day < world.today);
  const coming = times.filter(({ day }) => day > world.today);
  world.setDay(addDays(world.today, begins[0] - 2), 10);
  // The first was held and is in the log; of the second nobody has said so yet.
  for (const [at, time] of [past[0], past[5]].entries())
    if (time) await book(world, at === 0 ? members.deputy : members.teacher, time.id, at);
  world.setDay(world.today, 10);
  if (past[0])
    await runOperation(world.kernel, lead, holdSlot, {
      slotId: past[0].id,
      subject: bookedFor[0] ?? '',
    });
  const [first, second, third] = [coming[1], coming[6], coming[3]];
  if (first) await book(world, members.deputy, first.id, 2);
  if (second) await book(world, members.teacher, second.id, 1);
  if (third)
    await runOperation(world.kernel, lead, withdrawSlot, {
      slotId: third.id,
      reason: 'Нарада в департаменті',
    });
}

async function book(world: World, actor: Actor, slotId: string, at: number): Promise<void> {
  await runOperation(world.kernel, actor, bookSlot, { slotId, question: bookedFor[at] ?? '' });
}

function opened({ kernel, centreId }: World): Promise<{ id: string; day: string }[]> {
  return inCentre(kernel.db, centreId, 'read', (db) =>
    db
      .selectFrom('consultation_slot')
      .select(['id', 'on_day as day'])
      .orderBy('on_day')
      .orderBy('starts_time')
      .orderBy('methodist_id')
      .execute(),
  );
}
