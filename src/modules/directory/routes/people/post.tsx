import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { addPost } from '../../operations/posts/add-post.ts';
import { endPost } from '../../operations/posts/end-post.ts';
import { removePost } from '../../operations/posts/remove-post.ts';
import { transferPost } from '../../operations/posts/transfer-post.ts';
import { updatePost } from '../../operations/posts/update-post.ts';
import { readPerson } from '../../people/read-card.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { fullNameOf } from '../../people/short-name.ts';
import { PostActs } from '../../ui/people/PostActs.tsx';
import { PostForm } from '../../ui/people/PostForm.tsx';
import { postFrom } from '../../ui/people/person-form-data.ts';
import { asText, Versions } from '../../ui/people/Versions.tsx';
import type { Route } from './+types/post';

export async function loader(args: Route.LoaderArgs) {
  const { personId, postId } = args.params;
  const person = await read(args, readPerson, { id: personId });
  const post = person.posts.find(({ id }) => id === postId);
  if (postId && !post) throw data(null, { status: 404 });
  return {
    person,
    post: post ?? null,
    choices: await read(args, readPeopleChoices, { language: callerOf(args).locale }),
  };
}

export async function action(args: Route.ActionArgs) {
  const { personId, postId } = args.params;
  const form = await args.request.formData();
  const intent = String(form.get('intent') ?? 'save');
  const given = postFrom(form);
  const outcome = await run(args, intent, form, given);
  return outcome.ok
    ? redirect(`/people/${personId}`)
    : { ...outcome, intent: postId ? intent : 'save', given };
}

function run(
  args: Route.ActionArgs,
  intent: string,
  form: FormData,
  given: ReturnType<typeof postFrom>,
): Promise<Outcome<unknown>> {
  const { personId, postId: id } = args.params;
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const options = { ifMatch: Number(form.get('version')) || undefined };
  const organisationId = text('organisationId');
  if (!id) return act(args, addPost, { personId, organisationId, ...given });
  const leaveVacancy = form.get('leaveVacancy') !== null;
  const ground = text('ground');
  switch (intent) {
    case 'end':
      return act(args, endPost, { id, until: text('until'), ground, leaveVacancy }, options);
    case 'transfer':
      return act(
        args,
        transferPost,
        {
          id,
          on: text('on'),
          organisationId,
          ground,
          leaveVacancy,
          kind: text('kind') || undefined,
          title: text('title') || undefined,
        },
        options,
      );
    case 'remove':
      return act(args, removePost, { id }, options);
    default:
      return act(args, updatePost, { id, ...given }, options);
  }
}

const compared = ['kind', 'title', 'since', 'until', 'rate', 'ground', 'subjects'] as const;

/** A post: to write it down, to correct it, to end it, to move the person to another. */
export default function PostPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const { person, post, choices } = loaderData;
  const problems = useProblems(actionData);
  const of = (intent: string) => (actionData?.intent === intent ? problems : null);
  const name = fullNameOf(person);
  return (
    <>
      <PageHeader
        title={post ? t('form.changePost') : t('form.newPost')}
        lead={post && `${post.title}, ${post.organisation}`}
        crumbs={[
          { title: t('card.back'), to: '/people' },
          { title: name, to: `/people/${person.id}` },
        ]}
      />
      {post && actionData?.code === 'conflict' && (
        <Versions
          rows={compared.map((field) => ({
            label: t(`form.${field}`),
            now: asText(post[field]),
            mine: asText(actionData.given[field]),
          }))}
        />
      )}
      <PostForm person={person} post={post} choices={choices} problems={of('save')} />
      {post && <PostActs post={post} choices={choices} problemsOf={of} />}
    </>
  );
}
