import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { updateSection } from '../../operations/sections/update-section.ts';
import { sectionChoices } from '../../sections/choices.ts';
import { readSection } from '../../sections/read-section.ts';
import { SectionForm } from '../../ui/sections/SectionForm.tsx';
import { SectionVersions } from '../../ui/sections/SectionVersions.tsx';
import { sectionFrom } from '../../ui/sections/section-form-data.ts';
import type { Route } from './+types/section-edit';

export async function loader(args: Route.LoaderArgs) {
  return {
    section: await read(args, readSection, { id: args.params.sectionId }),
    choices: await read(args, sectionChoices, {}),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.sectionId;
  const given = sectionFrom(form);
  const ifMatch = Number(form.get('version')) || undefined;
  const outcome = await act(args, updateSection, { id, ...given }, { ifMatch });
  return outcome.ok ? redirect(`/sections/${id}`) : { ...outcome, given };
}

export default function SectionEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['sections', 'ui']);
  const { section, choices } = loaderData;
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={t('form.editTitle', { name: section.name })}
        crumbs={[
          { title: t('title'), to: '/sections' },
          { title: section.name, to: `/sections/${section.id}` },
        ]}
      />
      {actionData?.code === 'conflict' && (
        <SectionVersions now={section} given={actionData.given} choices={choices} />
      )}
      <SectionForm
        section={section}
        choices={choices}
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('form.save')}</Button>
            <Button component={Link} to={`/sections/${section.id}`} variant="subtle">
              {t('ui:cancel')}
            </Button>
          </>
        }
      />
    </>
  );
}
