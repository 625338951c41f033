import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { knownLocale } from '#platform/i18n/locales.ts';
import { letterheadOf } from '#platform/mail/letterhead.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { callFields, proposalFields } from '../../agenda/call-schema.ts';
import { loadProposal } from '../../agenda/load-proposal.ts';
import { agendaPermissions } from '../../agenda/permissions.ts';
import { requireCall } from '../../agenda/require-call.ts';
import { requireOpen } from '../../agenda/write-item.ts';
import { writeTalkLetter } from '../../agenda/write-talk-letter.ts';
import { loadEvent } from '../../planning/load-event.ts';

export const setCall = defineOperation({
  name: 'talk.call',
  summary: 'Asks for talks until a day; said again, it says otherwise.',
  input: callFields.extend({ eventId: z.uuid() }),
  output: z.object({ eventId: z.uuid() }),
  permission: agendaPermissions['talk.call'],
  http: { method: 'put', path: '/events/{eventId}/call' },
  load: loadEvent,
  async run(context, { eventId, ...call }) {
    const { trx, actor, target, audit } = context;
    requireOpen(target);
    await trx
      .insertInto('talk_call')
      .values({ event_id: eventId, centre_id: actor.centreId, ...call })
      .onConflict((conflict) =>
        conflict
          .column('event_id')
          .doUpdateSet((eb) => ({ ...call, version: eb('talk_call.version', '+', 1) })),
      )
      .execute();
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.fields.title,
      after: { ...call },
    });
    return { eventId };
  },
});

/** More talks than one person gives. */
const most = 10;

export const proposeTalk = defineOperation({
  name: 'talk.propose',
  summary: 'Offers a talk of one’s own to an event that asks for talks.',
  input: proposalFields.extend({ eventId: z.uuid() }),
  output: z.object({ proposalId: z.uuid() }),
  permission: agendaPermissions['talk.propose'],
  http: { method: 'post', path: '/events/{eventId}/proposals', status: 201 },
  load: loadEvent,
  async run(context, { eventId, title, abstract, minutes }) {
    const { trx, actor, target, audit, now } = context;
    await requireCall(context, target, 'members');
    if (!actor.personId) throw refuse('eventsAgenda.no-person');
    const { count } = await trx
      .selectFrom('talk_proposal')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('event_id', '=', eventId)
      .where('person_id', '=', actor.personId)
      .executeTakeFirstOrThrow();
    if (count >= most) throw refuse('eventsAgenda.too-many-proposals', { most });
    const { id } = await trx
      .insertInto('talk_proposal')
      .values({
        centre_id: actor.centreId,
        event_id: eventId,
        title,
        abstract,
        minutes,
        person_id: actor.personId,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'talk_proposal',
      objectId: id,
      objectName: title,
      after: { title, abstract, minutes },
    });
    return { proposalId: id };
  },
});

export const decideProposal = defineOperation({
  name: 'talk.decide',
  summary: 'Takes an offered talk onto the agenda, or declines it; its author gets a letter.',
  input: z.object({
    proposalId: z.uuid(),
    accept: z.boolean(),
    reply: z.string().trim().max(2000).default(''),
  }),
  output: z.object({ proposalId: z.uuid(), itemId: z.uuid().nullable() }),
  permission: agendaPermissions['talk.decide'],
  http: { method: 'post', path: '/proposals/{proposalId}/decide' },
  load: loadProposal,
  version: (target) => target.version,
  async run(context, { proposalId, accept, reply }) {
    const { trx, actor, target, audit } = context;
    requireOpen(target.event);
    if (target.state !== 'submitted') throw refuse('eventsAgenda.decided');
    const itemId = accept ? await arrange(context) : null;
    const state = accept ? 'accepted' : 'declined';
    await trx
      .updateTable('talk_proposal')
      .set({
        state,
        reply,
        decided_by_name: actor.name,
        agenda_item_id: itemId,
        version: target.version + 1,
      })
      .where('id', '=', proposalId)
      .execute();
    if (target.email) await tell(context, { accept, reply, email: target.email });
    audit({
      objectType: 'talk_proposal',
      objectId: proposalId,
      objectName: target.title,
      before: { state: target.state },
      after: { state, reply },
    });
    return { proposalId, itemId };
  },
});

export const withdrawProposal = defineOperation({
  name: 'talk.withdraw',
  summary: 'Takes an offered talk of one’s own back before it is decided on.',
  input: z.object({ proposalId: z.uuid() }),
  output: z.object({ proposalId: z.uuid() }),
  permission: agendaPermissions['talk.withdraw'],
  http: { method: 'post', path: '/proposals/{proposalId}/withdraw' },
  load: loadProposal,
  version: (target) => target.version,
  async run({ trx, target, audit }, { proposalId }) {
    if (target.state !== 'submitted') throw refuse('eventsAgenda.decided');
    await trx
      .updateTable('talk_proposal')
      .set({ state: 'withdrawn', version: target.version + 1 })
      .where('id', '=', proposalId)
      .execute();
    audit({
      objectType: 'talk_proposal',
      objectId: proposalId,
      objectName: target.title,
      before: { state: target.state },
      after: { state: 'withdrawn' },
    });
    return { proposalId };
  },
});

type Deciding = OperationContext & {
  target: NonNullable<Awaited<ReturnType<typeof loadProposal>>>;
};

/** The talk at the end of the agenda, with its author. @returns the item's id */
async function arrange({ trx, actor, target }: Deciding): Promise<string> {
  const { last } = await trx
    .selectFrom('agenda_item')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('event_id', '=', target.event.id)
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('agenda_item')
    .values({
      centre_id: actor.centreId,
      event_id: target.event.id,
      position: (last ?? 0) + 1,
      title: target.title,
      note: target.abstract,
      minutes: target.minutes,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('agenda_speaker')
    .values({
      centre_id: actor.centreId,
      agenda_item_id: id,
      position: 0,
      person_id: target.personId,
      guest_name: target.personId ? null : target.guestName,
      guest_post: target.personId ? '' : target.guestPost,
      guest_email: target.personId ? null : target.guestEmail,
      state: 'agreed',
    })
    .execute();
  return id;
}

async function tell(
  context: Deciding,
  { accept, reply, email }: { accept: boolean; reply: string; email: string },
): Promise<void> {
  const { target } = context;
  const letterhead = letterheadOf(context);
  const { title, event } = target;
  await queueMail(context, {
    to: email,
    ...writeTalkLetter(
      // A visitor has no account to open the agenda with.
      {
        title,
        event: { id: target.personId && event.id, title: event.fields.title },
        accept,
        reply,
      },
      { ...letterhead, locale: knownLocale(target.language ?? letterhead.locale) },
    ),
  });
}
