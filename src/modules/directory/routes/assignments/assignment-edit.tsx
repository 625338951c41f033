import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { notFound } from '#platform/errors.ts';
import { act, errorPage, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { listAssignments } from '../../assignments/list-assignments.ts';
import { updateAssignment } from '../../operations/assignments/update-assignment.ts';
import classes from '../../ui/assignments/assignments.module.css';
import { OrderFields } from '../../ui/assignments/OrderFields.tsx';
import { uuidOf } from '../sections/sections-asked.ts';
import type { Route } from './+types/assignment-edit';
import { doneAt, orderFrom } from './preview.ts';

export async function loader(args: Route.LoaderArgs) {
  const id = uuidOf(args.params.assignmentId);
  const { rows } = await read(args, listAssignments, { ids: id ? [id] : [], state: 'all' });
  const [assignment] = rows;
  if (!assignment) throw errorPage(notFound());
  return assignment;
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const outcome = await act(
    args,
    updateAssignment,
    {
      id: args.params.assignmentId,
      since: text('since'),
      until: text('until') || null,
      ...orderFrom(form),
    },
    { ifMatch: Number(form.get('version')) || undefined },
  );
  return outcome.ok ? redirect(doneAt(outcome.value.actId, 1)) : outcome;
}

/** Corrects the days, the order and the note of one assignment. */
export default function AssignmentEdit({ loaderData: row, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('assignments');
  const problems = useProblems(actionData);
  return (
    <>
      <PageHeader
        title={t('form.correct')}
        lead={[
          row.person,
          row.organisation ?? t('list.allOrganisations'),
          row.direction ?? t('list.allDirections'),
        ].join(' · ')}
        crumbs={[{ title: t('title'), to: '/assignments' }]}
      />
      <FormShell
        problems={problems}
        labels={{ since: t('form.since'), until: t('form.until') }}
        actions={<Button type="submit">{t('form.save')}</Button>}
      >
        <input type="hidden" name="version" value={row.version} />
        <div className={classes.pair}>
          <DateField name="since" label={t('form.since')} defaultValue={row.since} required />
          <DateField name="until" label={t('form.until')} defaultValue={row.until ?? ''} />
        </div>
        <OrderFields given={row} />
      </FormShell>
    </>
  );
}
