import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { todayOf } from '#platform/pages/clock.ts';
import { act, actorOf, type Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { planVisit } from '../../operations/visits/plan-visit.ts';
import { useFieldLabels } from '../../ui/visits/field-labels.ts';
import { visitFrom } from '../../ui/visits/form-data.ts';
import { VisitFields } from '../../ui/visits/VisitFields.tsx';
import classes from '../../ui/visits/visits.module.css';
import type { Route } from './+types/visit-new';
import { readForm } from './form-loader.ts';

export async function loader(args: Route.LoaderArgs) {
  return { ...(await readForm(args, todayOf(args))), personId: actorOf(args).personId };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const outcome = await act(args, planVisit, visitFrom(await args.request.formData()));
  return outcome.ok ? redirect(`/visits/${outcome.value.visitId}/points`) : outcome;
}

/** A visit is planned; `?organisation=…`, `?event=…`, `?day=…`, `?item=…` fill the form. */
export default function VisitNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const [params] = useSearchParams();
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { choices, items, personId } = loaderData;
  const given = (name: string) => params.get(name) ?? '';
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ title: t('title'), to: '/visits' }]} />
      <div className={classes.form}>
        <FormShell
          problems={problems}
          labels={useFieldLabels()}
          actions={<Button type="submit">{t('plan')}</Button>}
        >
          <VisitFields
            start={{
              organisationId: given('organisation'),
              visitOn: given('day'),
              eventId: given('event'),
              planItemId: given('item'),
              leaderId: choices.staff.some(({ id }) => id === personId) ? (personId ?? '') : '',
            }}
            choices={choices}
            items={items}
          />
        </FormShell>
      </div>
    </>
  );
}
