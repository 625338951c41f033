import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, SelectField } from '#ui/form/fields.tsx';
import { Ticks } from '#ui/form/Ticks.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useToday } from '#ui/time/today.tsx';
import { assignmentChoices } from '../../assignments/choices.ts';
import { listAssignments } from '../../assignments/list-assignments.ts';
import { endAssignments } from '../../operations/assignments/end-assignments.ts';
import { moveAssignments } from '../../operations/assignments/move-assignments.ts';
import { ActPreviewBox } from '../../ui/assignments/ActPreviewBox.tsx';
import { OrderFields } from '../../ui/assignments/OrderFields.tsx';
import { uuidOf } from '../sections/sections-asked.ts';
import type { Route } from './+types/change';
import { orderFrom, previewOrAct } from './preview.ts';

/** `?act=move|end` with `id=…` for chosen assignments, or `person=…` for all that a methodist has. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const ids = params.getAll('id').flatMap((id) => uuidOf(id) ?? []);
  const personId = uuidOf(params.get('person'));
  const rows =
    ids.length > 0 || personId
      ? (
          await read(args, listAssignments, {
            ...(ids.length > 0 ? { ids } : { personId }),
            state: 'all',
            sort: 'organisation',
            size: 200,
          })
        ).rows
      : [];
  return {
    kind: params.get('act') === 'end' ? ('end' as const) : ('move' as const),
    rows,
    choices: await read(args, assignmentChoices, {}),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const ids = form.getAll('ids').map(String);
  const order = orderFrom(form);
  const given = { ids, toPersonId: text('toPersonId'), day: text('day'), ...order };
  const end = { ids, until: given.day, ...order };
  const move = { ids, toPersonId: given.toPersonId, on: given.day, ...order };
  return text('kind') === 'end'
    ? previewOrAct(args, form, given, { kind: 'end', input: end }, () =>
        act(args, endAssignments, end),
      )
    : previewOrAct(args, form, given, { kind: 'move', input: move }, () =>
        act(args, moveAssignments, move),
      );
}

/** Chosen assignments end, or go over to another methodist with the open tasks. */
export default function ChangeAssignments({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('assignments');
  const today = useToday();
  const { kind, rows, choices } = loaderData;
  const given = actionData?.given;
  const problems = useProblems(actionData?.outcome);
  const move = kind === 'move';
  const labels = {
    ids: t(move ? 'form.what' : 'form.whatEnds'),
    toPersonId: t('form.toPersonId'),
    on: t('form.on'),
    until: t('form.last'),
  };
  return (
    <>
      <PageHeader
        title={t(move ? 'form.move' : 'form.end')}
        crumbs={[{ title: t('title'), to: '/assignments' }]}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('list.none')} />
      ) : (
        <FormShell
          problems={problems}
          labels={labels}
          actions={
            <>
              <Button type="submit">{t(move ? 'form.submitMove' : 'form.submitEnd')}</Button>
              <Button type="submit" name="intent" value="preview" variant="default">
                {t('form.preview')}
              </Button>
            </>
          }
        >
          <input type="hidden" name="kind" value={kind} />
          <Ticks
            name="ids"
            legend={labels.ids}
            options={rows.map((row) => ({
              id: row.id,
              name: `${row.person}: ${row.organisation ?? t('list.allOrganisations')}`,
              note: row.direction ?? t('list.allDirections'),
            }))}
            chosen={given?.ids ?? rows.map(({ id }) => id)}
          />
          {move && (
            <SelectField
              name="toPersonId"
              label={labels.toPersonId}
              defaultValue={given?.toPersonId ?? ''}
              data={[
                { value: '', label: t('form.choose') },
                ...choices.staff.map(({ id, name, post }) => ({
                  value: id,
                  label: `${name}, ${post}`,
                })),
              ]}
              required
            />
          )}
          <DateField
            name="day"
            label={move ? labels.on : labels.until}
            defaultValue={given?.day ?? today}
            error={problems?.fields[move ? 'on' : 'until']}
            required
          />
          <OrderFields given={given} />
          {actionData?.preview && <ActPreviewBox preview={actionData.preview} />}
        </FormShell>
      )}
    </>
  );
}
