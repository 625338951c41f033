import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { act } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { createOrganisation } from '../../operations/organisations/create-organisation.ts';
import { OrganisationForm } from '../../ui/organisations/OrganisationForm.tsx';
import { newFrom } from '../../ui/organisations/organisation-form-data.ts';
import type { Route } from './+types/institution-new';
import { readLists, readOrganisationChoices } from './lists.ts';

export async function loader(args: Route.LoaderArgs) {
  return { lists: await readLists(args), parents: await readOrganisationChoices(args) };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const outcome = await act(args, createOrganisation, newFrom(form));
  return outcome.ok ? redirect(`/institutions/${outcome.value.id}`) : outcome;
}

export default function InstitutionNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisations');
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ title: t('title'), to: '/institutions' }]} />
      <OrganisationForm
        {...loaderData}
        problems={problems}
        actions={<Button type="submit">{t('save')}</Button>}
      />
    </>
  );
}
