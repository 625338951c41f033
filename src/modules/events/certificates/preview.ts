import { z } from 'zod';
import { may } from '#platform/access/permission.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { eventPlace } from '../planning/load-event.ts';
import type { EventFields, EventState } from '../planning/schema.ts';
import { commonContent } from './content.ts';
import { creditOf } from './credit.ts';
import { certificatePermissions } from './permissions.ts';
import { readRecipients } from './recipients.ts';
import {
  certificateContent,
  certificateRoles,
  certificateRule,
  recipientStates,
} from './schema.ts';
import { readTemplates } from './template/read-templates.ts';
import { selectWork } from './work.ts';

const recipient = z.object({
  key: z.string(),
  role: z.enum(certificateRoles),
  personId: z.uuid().nullable(),
  name: z.string(),
  organisation: z.string(),
  /** Of the time that the person was there, 0–1; null where it isn't known. */
  share: z.number().nullable(),
  state: z.enum(recipientStates),
  certificateId: z.uuid().nullable(),
  number: z.string().nullable(),
});

const preview = z.object({
  state: z.string(),
  rule: certificateRule,
  credit: certificateContent.shape.credit,
  recipients: z.array(recipient),
  /** The last time that certificates were issued, or are. */
  work: z
    .object({
      state: z.enum(['waiting', 'running', 'done', 'failed', 'stopped']),
      done: z.number().int(),
      total: z.number().int().nullable(),
    })
    .nullable(),
  signer: z.boolean(),
  /** Whether the centre has a form of its own in Word for this kind. */
  word: z.boolean(),
  may: z.object({ issue: z.boolean(), form: z.boolean() }),
});
export type CertificatePreview = z.output<typeof preview>;

export const previewCertificates = defineQuery({
  name: 'certificate.preview',
  summary: 'Who of an event gets a certificate, and why others don’t.',
  permission: 'certificate.preview',
  rule: certificatePermissions['certificate.preview'],
  placed: true,
  input: z.object({ eventId: z.uuid() }),
  output: preview,
  http: { path: '/events/{eventId}/certificates/preview' },
  run: async (scope, { eventId }) => {
    const { db, actor, centreId, today } = scope;
    const row = await db
      .selectFrom('event')
      .selectAll()
      .where('id', '=', eventId)
      .where((eb) =>
        inReach(scope, {
          organisation: eb.ref('host_organisation_id'),
          section: eb.ref('section_id'),
          direction: eb.ref('direction_id'),
        }),
      )
      .executeTakeFirst();
    if (!row) throw notFound();
    const fields = {
      kind: row.kind,
      title: row.title,
      topic: row.topic,
      sectionId: row.section_id,
      directionId: row.direction_id,
      hostOrganisationId: row.host_organisation_id,
      place: row.place,
      format: row.format,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      startsTime: row.starts_time?.slice(0, 5) ?? null,
      endsTime: row.ends_time?.slice(0, 5) ?? null,
      creditMinutes: row.credit_minutes,
    } as EventFields;
    const common = await commonContent(db, centreId, { eventId, fields });
    const recipients = await readRecipients(db, {
      eventId,
      rule: common.rule,
      length: common.length ?? common.creditMinutes,
      set: common.set,
      needsFeedback: common.needsFeedback,
      on: fields.startsOn,
    });
    const place = await eventPlace({ trx: db, today }, fields);
    const templates = await readTemplates(scope);
    const work = await selectWork(db, eventId).limit(1).executeTakeFirst();
    const allowed = (name: 'certificate.issue' | 'certificate.set-form') =>
      may(actor, name, certificatePermissions[name], { place });
    return {
      state: row.state as EventState,
      rule: common.rule,
      credit: creditOf(common.creditMinutes, 1, common.hour, common.system),
      recipients,
      work: work
        ? {
            state: work.state as NonNullable<CertificatePreview['work']>['state'],
            done: work.done,
            total: work.total,
          }
        : null,
      signer: common.signed,
      word: templates.has(fields.kind) || templates.has(''),
      may: { issue: allowed('certificate.issue'), form: allowed('certificate.set-form') },
    };
  },
});
