import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { updateOrganisation } from '../../operations/organisations/update-organisation.ts';
import { readOrganisation } from '../../organisations/read-organisation.ts';
import {
  OrganisationForm,
  useOrganisationLabels,
} from '../../ui/organisations/OrganisationForm.tsx';
import { fieldsFrom } from '../../ui/organisations/organisation-form-data.ts';
import { Versions } from '../../ui/organisations/Versions.tsx';
import type { Route } from './+types/institution-edit';
import { readLists } from './lists.ts';

export async function loader(args: Route.LoaderArgs) {
  return {
    organisation: await read(args, readOrganisation, { id: args.params.organisationId }),
    lists: await readLists(args),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.organisationId;
  const given = fieldsFrom(form);
  const ifMatch = Number(form.get('version')) || undefined;
  const outcome = await act(args, updateOrganisation, { id, ...given }, { ifMatch });
  return outcome.ok ? redirect(`/institutions/${id}`) : { ...outcome, given };
}

export default function InstitutionEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['organisations', 'ui']);
  const problems = useProblems(actionData);
  const { organisation, lists } = loaderData;
  const labels = useOrganisationLabels();
  const back = `/institutions/${organisation.id}`;
  return (
    <>
      <PageHeader
        title={t('organisations:editTitle', { name: organisation.shortName ?? organisation.name })}
        crumbs={[
          { title: t('organisations:title'), to: '/institutions' },
          { title: organisation.shortName ?? organisation.name, to: back },
        ]}
      />
      {actionData?.code === 'conflict' && (
        <Versions labels={labels} now={organisation} given={actionData.given} />
      )}
      <OrganisationForm
        organisation={organisation}
        lists={lists}
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('organisations:save')}</Button>
            <Button component={Link} to={back} variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      />
    </>
  );
}
