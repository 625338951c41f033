import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { createProfession } from '../../operations/professions/write-profession.ts';
import { listProfessionDirections } from '../../professions/list-professions.ts';
import { professionFrom } from '../../ui/professions/form-data.ts';
import { ProfessionFields, useProfessionLabels } from '../../ui/professions/ProfessionFields.tsx';
import { RowForm } from '../../ui/professions/RowForm.tsx';
import type { Route } from './+types/profession-new';
import { readStaffChoices } from './people-choices.ts';

export async function loader(args: Route.LoaderArgs) {
  return {
    people: await readStaffChoices(args),
    directions: await read(args, listProfessionDirections, {}),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const outcome = await act(args, createProfession, professionFrom(form));
  return outcome.ok ? redirect(`/professions/${outcome.value.id}`) : outcome;
}

export default function ProfessionNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('professions');
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ title: t('title'), to: '/professions' }]} />
      <RowForm
        version={null}
        back="/professions"
        remove={null}
        problems={problems}
        labels={useProfessionLabels()}
      >
        <ProfessionFields {...loaderData} />
      </RowForm>
    </>
  );
}
