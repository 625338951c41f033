import { z } from 'zod';
import { addDays } from '#platform/datetime/iso-date.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { peoplePermissions } from '../../permissions/people.ts';
import { endPostOn } from '../../posts/end-post.ts';
import { loadPost, placeOfPost } from '../../posts/load-post.ts';
import { postChanges, postOutput } from '../../posts/schema.ts';
import { insertPost } from '../../posts/write-post.ts';
import { requireKnown } from '../../sections/require-known.ts';
import { day } from '../../sections/schema.ts';

const { kind, title, main, rate, subjects, professionIds } = postChanges.shape;

export const transferPost = defineOperation({
  name: 'post.transfer',
  summary:
    'Moves a person to another organisation or another post: the one post ends, the other begins the next day.',
  input: z.object({
    id: z.uuid(),
    /** The first day in the new post. */
    on: day,
    organisationId: z.uuid(),
    ground: z.string().trim().max(500).default(''),
    /** Whether the place that the person leaves stands vacant. */
    leaveVacancy: z.boolean().default(false),
    // What the new post is; as the old one where nothing is given.
    kind,
    title,
    main,
    rate,
    subjects,
    professionIds,
  }),
  output: postOutput.extend({ newId: z.uuid(), vacancyId: z.uuid().nullable() }),
  permission: peoplePermissions['post.transfer'],
  http: { method: 'post', path: '/posts/{id}/transfer' },
  async load(context, input) {
    const post = await loadPost(context, input);
    if (!post) return null;
    await requireKnown(context, 'organisation', [input.organisationId], 'organisationId');
    const there = await placeOfPost(context, input.organisationId);
    return {
      ...post,
      places: [post.place, there.place],
      inCentre: post.inCentre || there.inCentre,
    };
  },
  version: (target) => target.version,
  async run(context, { id, on, organisationId, ground, leaveVacancy, ...given }) {
    const { target } = context;
    const { personId, personName, fields } = target;
    if (!personId) throw refuse('people.vacancy-not-moved');
    const lastDay = addDays(on, -1);
    const version =
      fields.until && fields.until < on
        ? target.version
        : await endPostOn(context, target, lastDay, ground, 'on');
    // Another kind of post has another title.
    const kindChanges = given.kind !== undefined && given.kind !== fields.kind;
    const newId = await insertPost(
      context,
      { id: personId, name: personName ?? '' },
      {
        ...fields,
        title: kindChanges ? '' : fields.title,
        ...given,
        organisationId,
        since: on,
        until: null,
        ground,
      },
    );
    const vacancyId = leaveVacancy
      ? await insertPost(context, null, { ...fields, since: on, until: null, ground })
      : null;
    return { id, personId, version, newId, vacancyId };
  },
});
