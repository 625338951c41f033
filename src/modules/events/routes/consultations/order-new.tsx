import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { act, actorOf, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { consultationChoices } from '../../consultations/choices.ts';
import { orderService } from '../../operations/consultations/order-service.ts';
import classes from '../../ui/consultations/consultations.module.css';
import { OrderFields, orderFrom, useOrderLabels } from '../../ui/consultations/OrderFields.tsx';
import type { Route } from './+types/order-new';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const { answer } = rightsOf(actorOf(args));
  return {
    organisations: answer ? (await read(args, consultationChoices, {})).organisations : null,
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const outcome = await act(args, orderService, orderFrom(await args.request.formData()));
  return outcome.ok ? redirect(`/requests/${outcome.value.requestId}`) : outcome;
}

/** A document is ordered of the centre; its people write down what others order. */
export default function OrderNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  return (
    <div className={classes.form}>
      <PageHeader
        title={t('order.new')}
        lead={t('order.lead')}
        crumbs={[{ title: t('request.title'), to: '/requests' }]}
      />
      <FormShell
        problems={problems}
        labels={useOrderLabels()}
        actions={<Button type="submit">{t('order.send')}</Button>}
      >
        <OrderFields organisations={loaderData.organisations} />
      </FormShell>
    </div>
  );
}
