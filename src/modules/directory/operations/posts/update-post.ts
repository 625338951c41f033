import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { loadPost, postFacts } from '../../posts/load-post.ts';
import { postChanges, postOutput } from '../../posts/schema.ts';
import {
  checkPost,
  requireOneMainPost,
  requireOpenOrganisation,
  rewritePost,
} from '../../posts/write-post.ts';

export const updatePost = defineOperation({
  name: 'post.update',
  summary: 'Changes what is written about a post; fields that are left out stay.',
  input: postChanges.extend({ id: z.uuid() }),
  output: postOutput,
  permission: peoplePermissions['post.update'],
  http: { method: 'patch', path: '/posts/{id}' },
  load: loadPost,
  version: (target) => target.version,
  async run(context, { id, ...given }) {
    const { target } = context;
    const after = await checkPost(context, { ...target.fields, ...given }, target.fields);
    const { since, until } = target.fields;
    if (after.since !== since || after.until !== until)
      await requireOpenOrganisation(context, after.organisationId, after);
    if (target.personId) await requireOneMainPost(context, target.personId, after, id);
    const version = await rewritePost(context, target, after);
    context.audit({
      objectType: target.personId ? 'person' : 'post',
      objectId: target.personId ?? id,
      objectName: target.personName ?? target.fields.title,
      ...changesOf(await postFacts(context, target.fields), await postFacts(context, after)),
    });
    return { id, personId: target.personId, version };
  },
});
