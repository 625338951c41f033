import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { personInput } from '../people/schema.ts';
import { addPerson } from '../people/write-person.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { placeOfPost } from '../posts/load-post.ts';
import { requireKnown } from '../sections/require-known.ts';

export const createPerson = defineOperation({
  name: 'person.create',
  summary: 'Adds a person: to the centre, or with a first post to an institution.',
  input: personInput,
  output: z.object({ id: z.uuid(), shortName: z.string(), version: z.number().int() }),
  permission: peoplePermissions['person.create'],
  http: { method: 'post', path: '/people', status: 201 },
  async load(context, { firstPost, inCentre = firstPost === null }) {
    if (!firstPost) return { place: { organisationIds: [] }, inCentre };
    await requireKnown(
      context,
      'organisation',
      [firstPost.organisationId],
      'firstPost.organisationId',
    );
    const there = await placeOfPost(context, firstPost.organisationId);
    return { place: there.place, inCentre: inCentre || there.inCentre };
  },
  run: addPerson,
});
