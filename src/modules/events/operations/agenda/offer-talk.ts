import { sql } from 'kysely';
import { z } from 'zod';
import { newSecret } from '#platform/access/secret-token.ts';
import { refuse } from '#platform/errors.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadProposal } from '../../agenda/load-proposal.ts';
import { agendaPermissions } from '../../agenda/permissions.ts';
import { requireCall } from '../../agenda/require-call.ts';
import { offeredTalk } from '../../agenda/visitors/schema.ts';
import { writeOfferLetter } from '../../agenda/visitors/write-offer-letter.ts';
import { loadEvent } from '../../planning/load-event.ts';
import { personAt } from '../../registration/find-entry.ts';

/** Talks of one address to one event; who offers more hears nothing else than others do. */
const most = 10;
/** Days after which a talk that nobody confirmed is dropped. */
const waits = 7;

/** Not offered by the API: the event's public page runs it for a visitor. */
export const offerTalk = defineOperation({
  name: 'talk.offer',
  summary:
    'Offers a visitor’s talk to an event that asks everybody; it counts when the letter is answered.',
  input: offeredTalk.extend({ eventId: z.uuid() }),
  output: z.object({}),
  permission: agendaPermissions['talk.offer'],
  load: async (context, { eventId }) => {
    const event = await loadEvent(context, { eventId });
    return event && event.state !== 'draft' ? event : null;
  },
  async run(context, { eventId, title, abstract, minutes, name, email, post, language }) {
    const { trx, actor, centre, target, audit, kernel, now } = context;
    await requireCall(context, target, 'everybody');
    await trx
      .deleteFrom('talk_proposal')
      .where('state', '=', 'unconfirmed')
      .where('created_at', '<', sql<Date>`${now}::timestamptz - make_interval(days => ${waits})`)
      .execute();
    const { count } = await trx
      .selectFrom('talk_proposal')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('event_id', '=', eventId)
      .where(sql<boolean>`lower(guest_email) = ${email.toLowerCase()}`)
      .executeTakeFirstOrThrow();
    if (Number(count) >= most) return {};
    const { secret, hash } = newSecret('talk');
    const { id } = await trx
      .insertInto('talk_proposal')
      .values({
        centre_id: actor.centreId,
        event_id: eventId,
        title,
        abstract,
        minutes,
        guest_name: name,
        guest_email: email,
        guest_post: post,
        language,
        state: 'unconfirmed',
        secret_hash: hash,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({ objectType: 'talk_proposal', objectId: id, objectName: title, after: { title } });
    await queueMail(context, {
      to: email,
      ...writeOfferLetter(
        {
          event: target.fields.title,
          link: `${kernel.config.publicUrl}/e/talk/${secret}`,
        },
        { locale: language, centreName: centre.name },
      ),
      hidden: 'once_sent',
    });
    return {};
  },
});

/** Run by the link of the letter: looking changes nothing, sending does. */
export const answerOffer = defineOperation({
  name: 'talk.answer-offer',
  summary: 'Confirms a talk that a visitor offered, or takes it back, by the link of its letter.',
  input: z.object({ proposalId: z.uuid(), confirm: z.boolean() }),
  output: z.object({}),
  permission: agendaPermissions['talk.offer'],
  load: loadProposal,
  async run(context, { proposalId, confirm }) {
    const { trx, target, audit } = context;
    const { state, guestEmail, title } = target;
    if (confirm && state !== 'unconfirmed') return {};
    if (state !== 'unconfirmed' && state !== 'submitted') throw refuse('eventsAgenda.decided');
    // The letter was read where it went: whoever the register knows by that address is the author.
    const personId = confirm && guestEmail ? await personAt(trx, guestEmail) : null;
    const after = confirm ? 'submitted' : 'withdrawn';
    await trx
      .updateTable('talk_proposal')
      .set({
        state: after,
        version: target.version + 1,
        ...(personId && { person_id: personId, guest_name: null }),
      })
      .where('id', '=', proposalId)
      .execute();
    audit({
      objectType: 'talk_proposal',
      objectId: proposalId,
      objectName: title,
      before: { state },
      after: { state: after },
    });
    return {};
  },
});
