import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { holds } from '#platform/access/permission.ts';
import { AppError } from '#platform/errors.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { daysFor } from '../../consultations/requests/days.ts';
import { tellMethodist } from '../../consultations/requests/letters.ts';
import { requestPermissions } from '../../consultations/requests/permissions.ts';
import { orderFields } from '../../consultations/requests/schema.ts';
import { consultantsOf, ownOrganisation } from '../../consultations/requests/whom-to-ask.ts';

export const orderService = defineOperation({
  name: 'consultation.request.order',
  summary:
    'Orders a document of the centre; its people also write down what an enterprise or a citizen has ordered.',
  input: orderFields,
  output: z.object({ requestId: z.uuid(), version: z.number().int() }),
  permission: requestPermissions['consultation.request.order'],
  http: { method: 'post', path: '/service-orders', status: 201 },
  load: nothingToLoad,
  async run(context, fields) {
    const { trx, actor, audit, today, now } = context;
    const { document, dueOn } = fields;
    await requireKnown(context, 'organisation', [fields.organisationId], 'organisationId');
    if (dueOn && dueOn < today) throw invalid('dueOn', 'in-past');
    const forOthers = holds(
      actor,
      'consultation.request.answer',
      requestPermissions['consultation.request.answer'],
    );
    // Who has an account orders for the own institution.
    const { customer, customerName, contact } = forOthers
      ? fields
      : { customer: 'institution' as const, customerName: '', contact: fields.contact };
    if (customer !== 'institution' && !customerName) throw invalid('customerName', 'required');
    const organisationId =
      customer === 'institution'
        ? (fields.organisationId ?? (await ownOrganisation(context)))
        : null;
    const methodistId =
      (organisationId &&
        (await consultantsOf(context, organisationId)).find((one) => one.ownInstitution)?.id) ||
      null;
    const days = await daysFor(context, 'order');
    const question = fields.question || document;
    const { id } = await trx
      .insertInto('consultation_request')
      .values({
        centre_id: actor.centreId,
        kind: 'order',
        question,
        document,
        customer,
        contact,
        organisation_id: organisationId,
        asked_by: actor.userId,
        asker_id: customerName ? null : actor.personId,
        asker_name: customerName || actor.name,
        methodist_id: methodistId,
        take_by: dueOn && dueOn < days.take_by ? dueOn : days.take_by,
        due_on: dueOn ?? days.due_on,
        asked_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    audit({
      objectType: 'consultation_request',
      objectId: id,
      objectName: document.slice(0, 100),
      after: { ...fields, customer, organisationId, methodistId },
    });
    if (methodistId && methodistId !== actor.personId)
      await tellMethodist(context, {
        requestId: id,
        methodistId,
        question: [document, fields.question].filter(Boolean).join('\n\n'),
      });
    return { requestId: id, version: 1 };
  },
});

const invalid = (path: string, code: string) =>
  new AppError('invalid', { fields: [{ path, code, message: code }] });
