import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { findPerson } from '../../people/load-person.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { placeOfPost } from '../../posts/load-post.ts';
import { endsAfterStart, periodOrder, postFields, postOutput } from '../../posts/schema.ts';
import { insertPost } from '../../posts/write-post.ts';
import { requireKnown } from '../../sections/require-known.ts';

export const addPost = defineOperation({
  name: 'post.add',
  summary: 'Gives a person a post in an organisation; without a person it is a vacancy.',
  input: postFields
    .extend({ personId: z.uuid().nullable().default(null) })
    .refine(endsAfterStart, periodOrder),
  output: postOutput,
  permission: peoplePermissions['post.add'],
  http: { method: 'post', path: '/posts', status: 201 },
  load: async (context, { organisationId, personId }) => {
    await requireKnown(context, 'organisation', [organisationId], 'organisationId');
    await requireKnown(context, 'person', [personId], 'personId');
    const person = personId ? await findPerson(context, personId) : null;
    return { ...(await placeOfPost(context, organisationId)), person };
  },
  async run(context, { personId, ...fields }) {
    const id = await insertPost(context, context.target.person, fields);
    return { id, personId, version: 1 };
  },
});
