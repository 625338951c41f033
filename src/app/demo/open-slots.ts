import { openSlots } from '#modules/events/operations/slots/open-slots.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { runOperation } from '#platform/operation/run.ts';
import { director, methodists } from './staff.ts';
import { personOf, type World, writerOf } from './world.ts';

/** Two methodists open an afternoon a week for the next two months. */
export async function openConsultationTimes(world: World): Promise<void> {
  world.setDay(world.today, 9);
  for (const [at, name] of methodists.slice(0, 2).entries())
    await runOperation(world.kernel, writerOf(world, [personOf(world, director)]), openSlots, {
      methodistId: personOf(world, name),
      day: addDays(world.today, 2 + at * 2),
      from: '14:00',
      to: '16:00',
      minutes: 30,
      channel: at === 0 ? 'office' : 'video',
      place: at === 0 ? 'Кабінет 12' : '',
      topics: at === 0 ? '' : 'Робочі програми й календарні плани',
      weeklyUntil: addDays(world.today, 60),
    });
}
