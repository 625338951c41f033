import { z } from 'zod';
import { addDays } from '#platform/datetime/iso-date.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { findPerson } from '../../people/load-person.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { loadPost, postFacts } from '../../posts/load-post.ts';
import { postChanges, postOutput } from '../../posts/schema.ts';
import { insertPost, requireOneMainPost, rewritePost } from '../../posts/write-post.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { day } from '../../sections/schema.ts';

export const fillPost = defineOperation({
  name: 'post.fill',
  summary:
    'Gives a vacancy to a person from a day on; that it stood vacant until then stays written.',
  input: z.object({
    id: z.uuid(),
    personId: z.uuid(),
    /** The first day; today unless told. */
    since: day.optional(),
    main: postChanges.shape.main,
    ground: z.string().trim().max(500).default(''),
  }),
  output: postOutput,
  permission: peoplePermissions['post.fill'],
  http: { method: 'post', path: '/posts/{id}/fill' },
  async load(context, { id, personId }) {
    const post = await loadPost(context, { id });
    if (!post) return null;
    await requireKnown(context, 'person', [personId], 'personId');
    return { ...post, person: await findPerson(context, personId) };
  },
  version: (target) => target.version,
  async run(context, { id, personId, since = context.today, main, ground }) {
    const { target, trx } = context;
    const { person, fields } = target;
    if (target.personId || !person) throw refuse('people.post-is-held');
    if (fields.until && fields.until < since) throw refuse('people.vacancy-is-over');
    const held = { ...fields, main: main ?? fields.main, since, ground: ground || fields.ground };
    if (!fields.since || fields.since < since) {
      const newId = await insertPost(context, person, held);
      const last = addDays(since, -1);
      await rewritePost(context, target, { ...fields, until: last });
      return { id: newId, personId, version: 1 };
    }
    // Nothing was vacant before: the row itself is theirs.
    await requireOneMainPost(context, personId, held);
    await trx.updateTable('post').set({ person_id: personId }).where('id', '=', id).execute();
    const version = await rewritePost(context, target, held);
    context.audit({
      objectType: 'person',
      objectId: personId,
      objectName: person.name,
      before: null,
      after: await postFacts(context, held),
    });
    return { id, personId, version };
  },
});
