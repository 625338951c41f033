import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { loadPost, postFacts } from '../../posts/load-post.ts';

export const removePost = defineOperation({
  name: 'post.remove',
  summary: 'Takes away a post that was written by mistake; one that was held ends by `post.end`.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  permission: peoplePermissions['post.remove'],
  http: { method: 'delete', path: '/posts/{id}' },
  load: loadPost,
  version: (target) => target.version,
  async run(context, { id }) {
    const { target, trx } = context;
    const before = await postFacts(context, target.fields);
    await trx.deleteFrom('post').where('id', '=', id).execute();
    context.audit({
      objectType: target.personId ? 'person' : 'post',
      objectId: target.personId ?? id,
      objectName: target.personName ?? target.fields.title,
      before,
      after: null,
    });
    return { id };
  },
});
