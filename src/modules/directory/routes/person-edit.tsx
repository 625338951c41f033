import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { updatePerson } from '../operations/update-person.ts';
import { readPerson } from '../people/read-card.ts';
import { fullNameOf } from '../people/short-name.ts';
import { PersonForm } from '../ui/people/PersonForm.tsx';
import { personFormFields, personFrom } from '../ui/people/person-form-data.ts';
import { asText, Versions } from '../ui/people/Versions.tsx';
import type { Route } from './+types/person-edit';

export function loader(args: Route.LoaderArgs) {
  return read(args, readPerson, { id: args.params.personId });
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.personId;
  const given = personFrom(form);
  const ifMatch = Number(form.get('version')) || undefined;
  const outcome = await act(args, updatePerson, { id, ...given }, { ifMatch });
  return outcome.ok ? redirect(`/people/${id}`) : { ...outcome, given };
}

export default function PersonEdit({ loaderData: person, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['people', 'directory', 'ui']);
  const problems = useProblems(actionData);
  const name = fullNameOf(person);
  const given: Record<string, unknown> = actionData?.given ?? {};
  return (
    <>
      <PageHeader
        title={t('directory:person.editTitle', { name })}
        crumbs={[
          { title: t('people:card.back'), to: '/people' },
          { title: name, to: `/people/${person.id}` },
        ]}
      />
      {actionData?.code === 'conflict' && (
        <Versions
          rows={personFormFields
            .filter((field) => field in given)
            .map((field) => ({
              label: t(`people:form.${field}`),
              now: asText(person[field]),
              mine: asText(given[field]),
            }))}
        />
      )}
      <PersonForm
        person={person}
        post={person.inCentre}
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('people:form.save')}</Button>
            <Button component={Link} to={`/people/${person.id}`} variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      />
    </>
  );
}
