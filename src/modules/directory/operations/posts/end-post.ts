import { z } from 'zod';
import { addDays } from '#platform/datetime/iso-date.ts';
import { AppError } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { endPostOn } from '../../posts/end-post.ts';
import { loadPost } from '../../posts/load-post.ts';
import { postOutput } from '../../posts/schema.ts';
import { insertPost } from '../../posts/write-post.ts';
import { day } from '../../sections/schema.ts';

export const endPost = defineOperation({
  name: 'post.end',
  summary: 'Says on which day a post ends, and whether it stands vacant from the next day on.',
  input: z.object({
    id: z.uuid(),
    /** The last day; today unless told. */
    until: day.optional(),
    /** The order; added to the one by which the post began. */
    ground: z.string().trim().max(500).default(''),
    leaveVacancy: z.boolean().default(false),
  }),
  output: postOutput.extend({ vacancyId: z.uuid().nullable() }),
  permission: peoplePermissions['post.end'],
  http: { method: 'post', path: '/posts/{id}/end' },
  load: loadPost,
  version: (target) => target.version,
  async run(context, { id, until = context.today, ground, leaveVacancy }) {
    const { target } = context;
    if (leaveVacancy && !target.personId)
      throw new AppError('invalid', {
        fields: [{ path: 'leaveVacancy', code: 'invalid', message: 'it is vacant already' }],
      });
    const version = await endPostOn(context, target, until, ground);
    const vacancyId = leaveVacancy
      ? await insertPost(context, null, {
          ...target.fields,
          since: addDays(until, 1),
          until: null,
          ground,
        })
      : null;
    return { id, personId: target.personId, version, vacancyId };
  },
});
