import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { carryOver } from '../../organisations/carry-over.ts';
import { parentOn } from '../../organisations/columns.ts';
import { loadOrganisation, touchOrganisation } from '../../organisations/load-organisation.ts';
import { recordChange } from '../../organisations/record-change.ts';
import { decision, organisationName } from '../../organisations/schema.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';
import { addOrganisation } from './create-organisation.ts';

const ids = z.array(z.uuid()).max(2000).default([]);

/** The one that is split goes on; when nothing is left of it, it is closed afterwards. */
export const splitOrganisation = defineOperation({
  name: 'organisation.split',
  summary:
    'Makes an organisation out of a part of another, from a day on, with the chosen people and professions.',
  input: decision.extend({
    id: z.uuid(),
    kind: z.string().trim().min(1).max(60),
    name: organisationName,
    shortName: organisationName.nullable().default(null),
    abbreviations: z.array(organisationName).max(20).default([]),
    sameName: z.boolean().default(false),
    /** What goes over: rows of the organisation's posts, professions, features and of what stands under it. */
    postIds: ids,
    professionIds: ids,
    featureIds: ids,
    branchIds: ids,
  }),
  output: z.object({
    id: z.uuid(),
    madeId: z.uuid(),
    version: z.number().int(),
    changeId: z.uuid(),
  }),
  permission: organisationPermissions['organisation.split'],
  http: { method: 'post', path: '/organisations/{id}/split', status: 201 },
  load: loadOrganisation,
  version: (target) => target.version,
  async run(
    context,
    { id, kind, name, shortName, abbreviations, sameName, since, ground, ...chosen },
  ) {
    const { trx, target, audit } = context;
    if (target.closedOn && target.closedOn < since)
      throw refuse('organisations.closed', { date: target.closedOn });
    const { parentId } = await trx
      .selectFrom('organisation')
      .select((eb) => parentOn(eb.ref('organisation.id'), since).as('parentId'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const { ownership, locality, address, latitude, longitude, languages, remote } = target.fields;
    const made = await addOrganisation(context, {
      ...{ kind, name, shortName, abbreviations, sameName, parentId, ground, openedOn: since },
      ...{ ownership, locality, address, latitude, longitude, languages, remote },
      ...{ externalKey: null, edrpou: null, edebo: null, ogrn: null, inn: null },
      ...{ phone: '', email: null, website: null, learners: null, note: '' },
    });
    const links = await trx
      .selectFrom('organisation_link')
      .select('id')
      .where('parent_id', '=', id)
      .where('child_id', 'in', chosen.branchIds.length > 0 ? chosen.branchIds : [id])
      .execute();
    const effects = await carryOver(context, {
      fromId: id,
      toId: made.id,
      since,
      choice: {
        post: chosen.postIds,
        organisation_profession: chosen.professionIds,
        organisation_feature: chosen.featureIds,
        organisation_link: links.map((link) => link.id),
        assignment: [],
      },
    });
    const changeId = await recordChange(context, {
      organisationId: id,
      kind: 'split',
      happenedOn: since,
      otherId: made.id,
      ground,
      effects,
    });
    audit({
      objectType: 'organisation',
      objectId: id,
      objectName: target.label,
      after: { madeId: made.id, name, since, ground, handedOn: effects.length },
    });
    return { id, madeId: made.id, version: await touchOrganisation(context, target), changeId };
  },
});
