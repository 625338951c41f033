import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { notFound } from '#platform/errors.ts';
import { act, errorPage, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { updateChecklist } from '../../operations/visits/write-checklist.ts';
import { ChecklistFields, checklistFrom } from '../../ui/visits/ChecklistFields.tsx';
import classes from '../../ui/visits/visits.module.css';
import { readChecklists } from '../../visits/checklists.ts';
import type { Route } from './+types/checklist';

export async function loader(args: Route.LoaderArgs) {
  const lists = await read(args, readChecklists, { archived: true });
  const list = lists.find(({ id }) => id === args.params.checklistId);
  if (!list) throw errorPage(notFound());
  return { list };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const outcome = await act(
    args,
    updateChecklist,
    {
      checklistId: args.params.checklistId,
      ...checklistFrom(form),
      archived: form.get('archived') !== null,
    },
    { ifMatch: Number(form.get('version')) || undefined },
  );
  return outcome.ok ? redirect('/visits/checklists') : outcome;
}

export default function ChecklistPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { list } = loaderData;
  return (
    <>
      <PageHeader
        title={list.name}
        crumbs={[
          { title: t('title'), to: '/visits' },
          { title: t('checklists.title'), to: '/visits/checklists' },
        ]}
      />
      <div className={classes.form}>
        <FormShell
          key={list.version}
          problems={problems}
          labels={{ name: t('checklists.name'), lines: t('checklists.lines') }}
          actions={<Button type="submit">{t('save')}</Button>}
        >
          <input type="hidden" name="version" value={list.version} />
          <ChecklistFields start={list} />
          <CheckboxField
            name="archived"
            label={t('checklists.archived')}
            defaultChecked={list.archived}
          />
        </FormShell>
      </div>
    </>
  );
}
