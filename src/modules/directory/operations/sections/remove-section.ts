import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { sectionPermissions } from '../../permissions/sections.ts';
import { tellingLeaders } from '../../sections/leaders.ts';
import { loadSection } from '../../sections/load-section.ts';

export const removeSection = defineOperation({
  name: 'section.remove',
  summary: 'Removes a section that was made by mistake. One that has worked is ended instead.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: sectionPermissions['section.remove'],
  http: { method: 'delete', path: '/sections/{id}' },
  load: loadSection,
  version: (target) => target.version,
  async run(context, { id }) {
    const { trx, target, audit } = context;
    const { grants, copies } = await trx
      .selectNoFrom((eb) => [
        eb
          .selectFrom('membership_grant')
          .select((inner) => inner.fn.countAll<number>().as('n'))
          .where('section_id', '=', id)
          .as('grants'),
        eb
          .selectFrom('section')
          .select((inner) => inner.fn.countAll<number>().as('n'))
          .where('previous_id', '=', id)
          .as('copies'),
      ])
      .executeTakeFirstOrThrow();
    if (grants || copies) throw refuse('sections.has-history', { name: target.fields.name });
    await tellingLeaders(context, [id], async () => {
      await trx.deleteFrom('section').where('id', '=', id).execute();
    });
    audit({
      objectType: 'section',
      objectId: id,
      objectName: target.fields.name,
      before: { ...target.fields, rule: target.rule },
      after: null,
    });
    return { id };
  },
});
