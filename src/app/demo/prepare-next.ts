import { addMaterial } from '#modules/events/operations/agenda/hang-material.ts';
import { addAgendaItem } from '#modules/events/operations/agenda/write-agenda.ts';
import { fillDuties } from '#modules/events/operations/hosting/write-checklist.ts';
import { runOperation } from '#platform/operation/run.ts';
import { chanceOf } from './chance.ts';
import { talks } from './event-papers.ts';
import type { Laid } from './live-events.ts';
import type { Members } from './settle-members.ts';
import { administrator, methodists } from './staff.ts';
import { personOf, type World, writerOf } from './world.ts';

/** Sessions that are nearly ready. */
const prepared = 3;
const states = ['ready', 'agreed', 'asked'] as const;

/** The next sessions have their agenda, with speakers and materials in every state of readiness, and the host's list. */
export async function prepareNext(
  world: World,
  coming: readonly Laid[],
  { deputy, teacher }: Members,
): Promise<void> {
  const { kernel } = world;
  world.setDay(world.today, 9);
  const speakers = [
    personOf(world, administrator),
    ...[teacher, deputy].flatMap(({ personId }) => personId ?? []),
    ...methodists.map((name) => personOf(world, name)),
  ];
  const next = coming.filter(({ section }) => section !== null).slice(0, prepared);
  for (const [at, { eventId, title, writer }] of next.entries()) {
    const actor = writerOf(world, [writer]);
    const from = chanceOf(world.seed, 'agenda', title).between(0, talks.length - states.length);
    for (const [index, state] of states.entries()) {
      const { itemId } = await runOperation(kernel, actor, addAgendaItem, {
        eventId,
        title: talks[from + index]?.title ?? title,
        minutes: 20 + index * 10,
        speakers: [{ personId: speakers[(at + index) % speakers.length] ?? writer, state }],
      });
      if (state === 'ready')
        await runOperation(kernel, actor, addMaterial, {
          eventId,
          agendaItemId: itemId,
          title: 'Слайди й роздаткові картки',
          url: 'https://kabinet.example/materials/slides',
        });
    }
    await runOperation(kernel, actor, fillDuties, { eventId });
  }
}
