import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { commonContent } from '../../certificates/content.ts';
import { certificatePermissions } from '../../certificates/permissions.ts';
import { certificateRule } from '../../certificates/schema.ts';
import { makeKey } from '../../certificates/signing/signing-key.ts';
import { loadEvent } from '../../planning/load-event.ts';

export const setCertificateRule = defineOperation({
  name: 'certificate.set-rule',
  summary: 'Says to whom an event gives certificates and what they tell of outcomes.',
  input: certificateRule.extend({ eventId: z.uuid() }),
  output: z.object({ eventId: z.uuid() }),
  permission: certificatePermissions['certificate.set-rule'],
  http: { method: 'put', path: '/events/{eventId}/certificates/rule' },
  load: loadEvent,
  async run({ trx, actor, target, audit }, { eventId, ...rule }) {
    if (target.state === 'cancelled') throw refuse('events.cancelled');
    const { rule: before } = await commonContent(trx, actor.centreId, {
      eventId,
      fields: target.fields,
    });
    const { roles, presentShare: present_share, outcomes } = rule;
    await trx
      .insertInto('event_certificate_rule')
      .values({ centre_id: actor.centreId, event_id: eventId, roles, present_share, outcomes })
      .onConflict((conflict) =>
        conflict.column('event_id').doUpdateSet({ roles, present_share, outcomes }),
      )
      .execute();
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.fields.title,
      before: { certificates: before },
      after: { certificates: rule },
    });
    return { eventId };
  },
});

export const setCertificateForm = defineOperation({
  name: 'certificate.set-form',
  summary: 'Says what stands before the numbers of the centre’s certificates, and who signs them.',
  input: z.object({
    series: z
      .string()
      .trim()
      .max(20)
      .regex(/^[\p{L}\p{N} ./№-]*$/u),
    signerPost: z.string().trim().max(200),
    signerName: z.string().trim().max(200),
  }),
  output: z.object({ version: z.number().int() }),
  permission: certificatePermissions['certificate.set-form'],
  http: { method: 'put', path: '/certificates/form' },
  load: async ({ trx }) =>
    (await trx.selectFrom('certificate_form').selectAll().forUpdate().executeTakeFirst()) ?? {
      series: '',
      signer_post: '',
      signer_name: '',
      version: 0,
    },
  version: (target) => target.version,
  async run({ trx, actor, target, audit }, { series, signerPost, signerName }) {
    const said = { series, signer_post: signerPost, signer_name: signerName };
    const version = target.version + 1;
    await trx
      .insertInto('certificate_form')
      .values({ centre_id: actor.centreId, ...said, version })
      .onConflict((conflict) => conflict.column('centre_id').doUpdateSet({ ...said, version }))
      .execute();
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      before: {
        series: target.series,
        signer: `${target.signer_post} ${target.signer_name}`.trim(),
      },
      after: { series, signer: `${signerPost} ${signerName}`.trim() },
    });
    return { version };
  },
});

export const rotateSigningKey = defineOperation({
  name: 'certificate.rotate-key',
  summary:
    'Makes a new key to sign certificates with; the old ones go on proving what they have signed.',
  input: z.object({}),
  output: z.object({ keyId: z.uuid() }),
  permission: certificatePermissions['certificate.rotate-key'],
  http: { method: 'post', path: '/certificates/keys' },
  load: nothingToLoad,
  async run({ trx, actor, kernel, audit }) {
    const { id } = await makeKey(trx, kernel, actor.centreId);
    audit({ objectType: 'signing_key', objectId: id });
    return { keyId: id };
  },
});
