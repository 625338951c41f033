import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { commonContent } from '../../certificates/content.ts';
import { correctGuest, guestKey } from '../../certificates/correct-guest.ts';
import { writeCertificateLetters } from '../../certificates/letters/write-letters-job.ts';
import { certificatePermissions } from '../../certificates/permissions.ts';
import { readRecipients } from '../../certificates/recipients.ts';
import { writeCertificates } from '../../certificates/write-certificates.ts';
import { type LoadedEvent, loadEvent } from '../../planning/load-event.ts';

interface LoadedCertificate {
  id: string;
  number: string;
  name: string;
  /** Null for a person of the register. */
  guestKey: string | null;
  revoked: boolean;
  replaced: boolean;
  event: LoadedEvent;
  place: LoadedEvent['place'];
}

const input = z.object({ certificateId: z.uuid(), reason: z.string().trim().min(3).max(1000) });

export const revokeCertificate = defineOperation({
  name: 'certificate.revoke',
  summary: 'Revokes a certificate with a reason that the check page shows; its holder is told.',
  input,
  output: z.object({ certificateId: z.uuid() }),
  permission: certificatePermissions['certificate.revoke'],
  http: { method: 'post', path: '/certificates/{certificateId}/revoke' },
  load: loadCertificate,
  async run(context, { certificateId, reason }) {
    const { target } = context;
    if (target.revoked) throw refuse('eventsCertificates.revoked-already');
    await revoke(context, reason);
    tell(context);
    return { certificateId };
  },
});

export const reissueCertificate = defineOperation({
  name: 'certificate.reissue',
  summary:
    'Revokes a certificate and issues another in its place, as the cards say now, a guest’s name as it is told; it names the one before.',
  input: input.extend({
    /** A guest's real name and place of work; those of people of the register are on their cards. */
    guest: z
      .object({
        name: z.string().trim().min(2).max(200),
        organisation: z.string().trim().max(300).default(''),
      })
      .optional(),
  }),
  output: z.object({ certificateId: z.uuid() }),
  permission: certificatePermissions['certificate.reissue'],
  http: { method: 'post', path: '/certificates/{certificateId}/reissue', status: 201 },
  load: loadCertificate,
  async run(context, { reason, guest }) {
    const { trx, actor, target, audit } = context;
    if (target.replaced) throw refuse('eventsCertificates.replaced-already');
    const { event, guestKey: had } = target;
    const common = await commonContent(trx, actor.centreId, {
      eventId: event.id,
      fields: event.fields,
    });
    const recipients = await readRecipients(trx, {
      eventId: event.id,
      rule: common.rule,
      length: common.length ?? common.creditMinutes,
      set: common.set,
      needsFeedback: common.needsFeedback,
      on: event.fields.startsOn,
    });
    let who = recipients.find(({ certificateId }) => certificateId === target.id);
    if (!who) throw refuse('eventsCertificates.nobody-there');
    if (!target.revoked) await revoke(context, reason);
    if (guest && had) {
      await correctGuest(trx, event.id, had, guest);
      who = { ...who, ...guest, guestKey: guestKey(guest.name, who.email) };
    }
    const { ids, numbers } = await writeCertificates(context, event.id, common, [who], actor.name, {
      id: target.id,
      number: target.number,
    });
    audit({
      objectType: 'certificate',
      objectId: ids[0] ?? target.id,
      objectName: `${numbers[0]} ${who.name}`,
      after: { replaces: target.number },
    });
    tell(context);
    return { certificateId: ids[0] ?? target.id };
  },
});

type Context = OperationContext & { target: LoadedCertificate };

async function revoke(
  { trx, actor, target, audit, emit, now }: Context,
  reason: string,
): Promise<void> {
  await trx
    .updateTable('certificate')
    .set({ revoked_at: now, revoked_reason: reason, revoked_by_name: actor.name })
    .where('id', '=', target.id)
    .execute();
  audit({
    objectType: 'certificate',
    objectId: target.id,
    objectName: `${target.number} ${target.name}`,
    before: { revoked: false },
    after: { revoked: true, reason },
  });
  emit({
    type: 'certificate.revoked',
    payload: { eventId: target.event.id, certificateIds: [target.id] },
  });
}

function tell({ enqueue, target }: Context): void {
  const eventId = target.event.id;
  enqueue(writeCertificateLetters, { eventId }, { key: `certificate-letters:${eventId}` });
}

/** Locks a certificate with its event; null for an absent or foreign one. */
async function loadCertificate(
  context: OperationContext,
  { certificateId }: { certificateId: string },
): Promise<LoadedCertificate | null> {
  const row = await context.trx
    .selectFrom('certificate as c')
    .select((eb) => [
      'c.id',
      'c.event_id as eventId',
      'c.content',
      'c.revoked_at',
      'c.guest_key as guestKey',
      eb
        .exists(
          eb
            .selectFrom('certificate as next')
            .select('next.id')
            .whereRef('next.replaces_id', '=', 'c.id'),
        )
        .as('replaced'),
    ])
    .where('c.id', '=', certificateId)
    .forUpdate('c')
    .executeTakeFirst();
  const event = row && (await loadEvent(context, row));
  if (!row || !event) return null;
  const { number, name } = row.content as { number: string; name: string };
  return {
    id: row.id,
    number,
    name,
    guestKey: row.guestKey,
    revoked: row.revoked_at !== null,
    replaced: Boolean(row.replaced),
    event,
    place: event.place,
  };
}
