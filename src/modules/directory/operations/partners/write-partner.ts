import { z } from 'zod';
import { directoryPackOf } from '#packs/directory-pack.ts';
import { changesOf } from '#platform/audit/changes-of.ts';
import { AppError, refuse } from '#platform/errors.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { loadPartner } from '../../partners/load-partner.ts';
import { type PartnerFields, partnerFields } from '../../partners/schema.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { inOrder, orderProblem } from '../../sections/schema.ts';

const output = z.object({ id: z.uuid(), version: z.number().int() });

export const createPartner = defineOperation({
  name: 'partner.create',
  summary: 'Adds a partner to the register.',
  input: partnerFields.refine(inOrder, orderProblem),
  output,
  permission: organisationPermissions['partner.create'],
  http: { method: 'post', path: '/partners', status: 201 },
  load: nothingToLoad,
  async run(context, fields) {
    await requireGood(context, fields, { id: null, kind: null });
    const made = await context.trx
      .insertInto('partner')
      .values({ centre_id: context.actor.centreId, ...rowOf(fields) })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow();
    context.audit({
      objectType: 'partner',
      objectId: made.id,
      objectName: fields.name,
      before: null,
      after: fields,
    });
    return made;
  },
});

const { shape } = partnerFields;

export const updatePartner = defineOperation({
  name: 'partner.update',
  summary: 'Changes what is written about a partner; fields that are left out stay.',
  input: z.object({
    id: z.uuid(),
    name: shape.name.optional(),
    kind: shape.kind.optional(),
    cooperation: shape.cooperation.unwrap().optional(),
    contactName: shape.contactName.unwrap().optional(),
    phone: shape.phone.unwrap().optional(),
    email: shape.email.unwrap().optional(),
    website: shape.website.unwrap().optional(),
    address: shape.address.unwrap().optional(),
    personId: shape.personId.unwrap().optional(),
    since: shape.since.unwrap().optional(),
    until: shape.until.unwrap().optional(),
    note: shape.note.unwrap().optional(),
  }),
  output,
  permission: organisationPermissions['partner.update'],
  http: { method: 'patch', path: '/partners/{id}' },
  load: loadPartner,
  version: (target) => target.version,
  async run(context, { id, ...given }) {
    const { trx, target, audit } = context;
    const after = { ...target.fields, ...given };
    if (!inOrder(after)) throw refuse('partners.period');
    await requireGood(context, after, { id, kind: target.fields.kind });
    const version = target.version + 1;
    await trx
      .updateTable('partner')
      .set({ ...rowOf(after), version })
      .where('id', '=', id)
      .execute();
    const changes = changesOf(target.fields, after);
    audit({ objectType: 'partner', objectId: id, objectName: after.name, ...changes });
    return { id, version };
  },
});

export const removePartner = defineOperation({
  name: 'partner.remove',
  summary: 'Removes a partner that was written down by mistake and has no agreements.',
  input: z.object({ id: z.uuid() }),
  permission: organisationPermissions['partner.remove'],
  http: { method: 'delete', path: '/partners/{id}', status: 204 },
  load: loadPartner,
  version: (target) => target.version,
  async run({ trx, target, audit }, { id }) {
    const agreement = await trx
      .selectFrom('agreement')
      .select('id')
      .where('partner_id', '=', id)
      .executeTakeFirst();
    if (agreement) throw refuse('partners.has-agreements');
    await trx.deleteFrom('partner').where('id', '=', id).execute();
    audit({
      objectType: 'partner',
      objectId: id,
      objectName: target.fields.name,
      before: target.fields,
    });
  },
});

function rowOf({ contactName, personId, ...fields }: PartnerFields) {
  return { ...fields, contact_name: contactName, person_id: personId };
}

async function requireGood(
  context: OperationContext,
  fields: PartnerFields,
  before: { id: string | null; kind: string | null },
) {
  const { trx, centre } = context;
  await requireKnown(context, 'person', [fields.personId], 'personId');
  const known = directoryPackOf(centre.pack).partnerKinds.some(({ key }) => key === fields.kind);
  if (!known && fields.kind !== before.kind)
    throw new AppError('invalid', {
      fields: [{ path: 'kind', code: 'unknown', message: 'the pack has no such key' }],
    });
  const taken = await trx
    .selectFrom('partner')
    .select('name')
    .where((eb) => eb.fn('lower', ['name']), '=', fields.name.toLowerCase())
    .$if(before.id !== null, (q) => q.where('id', '!=', before.id))
    .executeTakeFirst();
  if (taken) throw refuse('partners.name-taken', { name: taken.name });
}
