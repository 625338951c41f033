import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { z } from 'zod';
import { todayOf } from '#platform/pages/clock.ts';
import { act, actorOf, type Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { planVisit } from '../../operations/visits/plan-visit.ts';
import { useFieldLabels } from '../../ui/visits/field-labels.ts';
import { visitFrom } from '../../ui/visits/form-data.ts';
import { VisitFields, type VisitStart } from '../../ui/visits/VisitFields.tsx';
import classes from '../../ui/visits/visits.module.css';
import type { Route } from './+types/visit-new';
import { readForm } from './form-loader.ts';
import { startOfEvent } from './start-of-event.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const { choices, items } = await readForm(args, todayOf(args));
  const eventId = z.uuid().safeParse(params.get('event')).data;
  const known = eventId ? await startOfEvent(args, eventId, choices.staff) : null;
  const own = actorOf(args).personId;
  const start: VisitStart = {
    visitOn: params.get('day') ?? '',
    planItemId: params.get('item') ?? '',
    ...known?.start,
    organisationId: params.get('organisation') ?? known?.start.organisationId ?? '',
    leaderId:
      [known?.start.leaderId, own].find((id) => choices.staff.some((one) => one.id === id)) ?? '',
  };
  const { event = null, planItem = null } = known ?? {};
  // An item whose debt the event has paid is not offered any more, but the visit counts towards it.
  const paid = planItem && !items.some(({ id }) => id === planItem.id) ? [planItem] : [];
  return { choices, items: [...paid, ...items], start, event };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const outcome = await act(args, planVisit, visitFrom(await args.request.formData()));
  return outcome.ok ? redirect(`/visits/${outcome.value.visitId}/points`) : outcome;
}

/** A visit is planned; `?organisation=…`, `?event=…`, `?day=…`, `?item=…` fill the form. */
export default function VisitNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { choices, items, start, event } = loaderData;
  return (
    <>
      <PageHeader
        title={t('new')}
        lead={event && <Link to={`/events/${event.id}`}>{event.title}</Link>}
        crumbs={[{ title: t('title'), to: '/visits' }]}
      />
      <div className={classes.form}>
        <FormShell
          problems={problems}
          labels={useFieldLabels()}
          actions={<Button type="submit">{t('plan')}</Button>}
        >
          <VisitFields start={start} choices={choices} items={items} />
        </FormShell>
      </div>
    </>
  );
}
