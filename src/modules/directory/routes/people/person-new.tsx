import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { createPerson } from '../../operations/create-person.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { PersonForm } from '../../ui/people/PersonForm.tsx';
import { OrganisationField, PostFields } from '../../ui/people/PostFields.tsx';
import { personFrom, postFrom } from '../../ui/people/person-form-data.ts';
import type { Route } from './+types/person-new';

export async function loader(args: Route.LoaderArgs) {
  return {
    choices: await read(args, readPeopleChoices, { language: callerOf(args).locale }),
    organisation: new URL(args.request.url).searchParams.get('organisation') ?? undefined,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const organisationId = String(form.get('organisationId') ?? '');
  const firstPost = organisationId ? { organisationId, ...postFrom(form) } : null;
  const outcome = await act(args, createPerson, {
    ...personFrom(form),
    firstPost,
    inCentre: false,
  });
  if (!outcome.ok)
    // Fields of the post stand in the form by their own names.
    return {
      ...outcome,
      fields: outcome.fields?.map((field) => ({
        ...field,
        path: field.path.replace('firstPost.', ''),
      })),
    };
  const { id, shortName } = outcome.value;
  if (form.get('then') !== 'another') return redirect(`/people/${id}`);
  const back = new URLSearchParams({ saved: shortName, organisation: organisationId });
  return redirect(`/people/new?${back}`);
}

/** A new card with its first post. */
export default function PersonNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['people', 'directory']);
  const problems = useProblems(actionData);
  const [params] = useSearchParams();
  const saved = params.get('saved');
  const { choices, organisation } = loaderData;
  return (
    <>
      <PageHeader
        title={t('people:form.newPerson')}
        crumbs={[{ title: t('people:card.back'), to: '/people' }]}
      />
      {saved && !problems && (
        <DoneNotice>{t('directory:person.saved', { name: saved })}</DoneNotice>
      )}
      <PersonForm
        key={saved}
        post={false}
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('people:form.save')}</Button>
            <Button type="submit" name="then" value="another" variant="default">
              {t('people:form.another')}
            </Button>
          </>
        }
      >
        <OrganisationField choices={choices} initial={organisation} required={false} />
        <PostFields choices={choices} ends={false} />
      </PersonForm>
    </>
  );
}
