import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { AppError } from '#platform/errors.ts';
import { act, errorPage, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { cancelVisit } from '../../operations/visits/change-state.ts';
import { updateVisit } from '../../operations/visits/plan-visit.ts';
import { useFieldLabels } from '../../ui/visits/field-labels.ts';
import { visitFrom } from '../../ui/visits/form-data.ts';
import { VisitFields } from '../../ui/visits/VisitFields.tsx';
import classes from '../../ui/visits/visits.module.css';
import { readVisit } from '../../visits/read-visit.ts';
import type { Route } from './+types/visit-edit';
import { readForm } from './form-loader.ts';

export async function loader(args: Route.LoaderArgs) {
  const visit = await read(args, readVisit, { visitId: args.params.visitId });
  if (!visit.may.write) throw errorPage(new AppError('forbidden'));
  // What is over is not changed any more.
  if (visit.state === 'done' || visit.state === 'cancelled') throw redirect(`/visits/${visit.id}`);
  const { choices, items } = await readForm(args, visit.visitOn);
  const { planItem } = visit;
  // An item whose debt is paid is not offered any more, but stays chosen.
  const own = planItem && !items.some(({ id }) => id === planItem.id) ? [planItem] : [];
  return { visit, choices, items: [...own, ...items] };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const { visitId } = args.params;
  const ifMatch = Number(form.get('version')) || undefined;
  const outcome =
    form.get('intent') === 'cancel'
      ? await act(
          args,
          cancelVisit,
          { visitId, reason: String(form.get('reason') ?? '') },
          { ifMatch },
        )
      : await act(args, updateVisit, { visitId, ...visitFrom(form) }, { ifMatch });
  return outcome.ok ? redirect(`/visits/${visitId}`) : outcome;
}

export default function VisitEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { visit, choices, items } = loaderData;
  const { id, organisation, version, team, event, planItem } = visit;
  return (
    <>
      <PageHeader
        title={t('edit')}
        crumbs={[
          { title: t('title'), to: '/visits' },
          { title: organisation.name, to: `/visits/${id}` },
        ]}
        more={
          <ConfirmButton
            label={t('cancel')}
            fields={{ intent: 'cancel', version: String(version) }}
            question={t('cancelQuestion')}
            confirm={t('cancel')}
          >
            <p>{t('cancelText')}</p>
            <TextareaField name="reason" label={t('field.reason')} required />
          </ConfirmButton>
        }
      />
      <div className={classes.form}>
        <FormShell
          key={version}
          problems={problems}
          labels={useFieldLabels()}
          actions={<Button type="submit">{t('save')}</Button>}
        >
          <input type="hidden" name="version" value={version} />
          <VisitFields
            start={{
              ...visit,
              organisationId: organisation.id,
              leaderId: team[0]?.id ?? '',
              personIds: team.slice(1).map((one) => one.id),
              eventId: event?.id ?? null,
              planItemId: planItem?.id ?? null,
            }}
            choices={choices}
            items={items}
          />
        </FormShell>
      </div>
    </>
  );
}
