import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import {
  removeProfession,
  updateProfession,
} from '../../operations/professions/write-profession.ts';
import { listProfessionDirections, readProfession } from '../../professions/list-professions.ts';
import { Versions } from '../../ui/organisations/Versions.tsx';
import { professionFrom } from '../../ui/professions/form-data.ts';
import { ProfessionFields, useProfessionLabels } from '../../ui/professions/ProfessionFields.tsx';
import { RowForm } from '../../ui/professions/RowForm.tsx';
import type { Route } from './+types/profession-edit';
import { readStaffChoices } from './people-choices.ts';

export async function loader(args: Route.LoaderArgs) {
  return {
    profession: await read(args, readProfession, { id: args.params.professionId }),
    people: await readStaffChoices(args),
    directions: await read(args, listProfessionDirections, {}),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const id = args.params.professionId;
  if (form.get('intent') === 'remove') {
    const removed = await act(args, removeProfession, { id });
    return removed.ok ? redirect('/professions') : { ...removed, given: {} };
  }
  const given = professionFrom(form);
  const ifMatch = Number(form.get('version')) || undefined;
  const outcome = await act(args, updateProfession, { id, ...given }, { ifMatch });
  return outcome.ok ? redirect(`/professions/${id}`) : { ...outcome, given };
}

export default function ProfessionEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('professions');
  const problems = useProblems(actionData);
  const { profession } = loaderData;
  const labels = useProfessionLabels();
  return (
    <>
      <PageHeader
        title={t('editTitle', { name: profession.title })}
        crumbs={[
          { title: t('title'), to: '/professions' },
          { title: profession.title, to: `/professions/${profession.id}` },
        ]}
      />
      {actionData?.code === 'conflict' && (
        <Versions labels={labels} now={profession} given={actionData.given} />
      )}
      <RowForm
        version={profession.version}
        back={`/professions/${profession.id}`}
        remove={profession.title}
        problems={problems}
        labels={labels}
      >
        <ProfessionFields {...loaderData} />
      </RowForm>
    </>
  );
}
