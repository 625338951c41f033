import type { OperationContext } from '#platform/operation/define.ts';
import { subscribe } from '#platform/operation/events.ts';
import { invite, writeInvitations } from './invite.ts';
import { tell } from './letters/tell.ts';

// What happens to an event is told to those who come, in the transaction in which it happens.

/** Members of the section are invited to what their section announces. */
subscribe('event.published', async (context, { eventId }) => {
  const event = await eventOf(context, eventId);
  if (event.registration === 'none') return;
  if (event.sectionId)
    await invite(context, event, {
      sectionIds: [event.sectionId],
      rule: null,
      personIds: [],
      guests: [],
    });
  await writeInvitations(context, event);
  // Who came along from an event that was split.
  for (const state of ['registered', 'waiting'] as const)
    await tell(context, eventId, state, await standing(context, eventId, state));
});

subscribe('event.moved', async (context, { eventId, before }) => {
  const event = await eventOf(context, eventId);
  if (event.state !== 'published') return;
  await tell(context, eventId, 'moved', await knowing(context, eventId), before);
  if (event.registration !== 'none') await writeInvitations(context, event);
});

subscribe('event.cancelled', async (context, { eventId }) => {
  await tell(context, eventId, 'cancelled', await knowing(context, eventId));
});

async function eventOf({ trx }: Pick<OperationContext, 'trx'>, eventId: string) {
  return trx
    .selectFrom('event')
    .select([
      'id',
      'kind',
      'state',
      'starts_on as startsOn',
      'exact',
      'registration',
      'section_id as sectionId',
    ])
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
}

async function standing(
  { trx }: Pick<OperationContext, 'trx'>,
  eventId: string,
  state: 'registered' | 'waiting',
): Promise<string[]> {
  const rows = await trx
    .selectFrom('registration_entry')
    .select('id')
    .where('event_id', '=', eventId)
    .where('state', '=', state)
    .execute();
  return rows.map(({ id }) => id);
}

/** Who comes or waits, and those invited who have had a letter: the others never heard of it. */
async function knowing({ trx }: Pick<OperationContext, 'trx'>, eventId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('registration_entry as r')
    .select('r.id')
    .where('r.event_id', '=', eventId)
    .where((eb) =>
      eb.or([
        eb('r.state', 'in', ['registered', 'waiting']),
        eb.and([
          eb('r.state', '=', 'invited'),
          eb.exists(
            eb
              .selectFrom('event_letter as l')
              .select('l.kind')
              .whereRef('l.registration_id', '=', 'r.id')
              .where('l.written_at', 'is not', null),
          ),
        ]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}
