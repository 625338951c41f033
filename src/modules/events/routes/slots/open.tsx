import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { hasRole } from '#platform/access/actor.ts';
import { act, actorOf, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { consultationChoices } from '../../consultations/choices.ts';
import { openSlots } from '../../operations/slots/open-slots.ts';
import { SlotFields, slotsFrom, useSlotLabels } from '../../ui/slots/SlotFields.tsx';
import classes from '../../ui/slots/slots.module.css';
import type { Route } from './+types/open';

export async function loader(args: Route.LoaderArgs) {
  const { methodists, personId } = await read(args, consultationChoices, {});
  const leads = hasRole(actorOf(args), 'administrator', 'director');
  return { methodists: leads ? methodists : [], personId };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const outcome = await act(args, openSlots, slotsFrom(await args.request.formData()));
  if (!outcome.ok) return outcome;
  const { opened, skipped } = outcome.value;
  return redirect(`/slots/own?opened=${opened}&skipped=${skipped}`);
}

/** Times for consultations are opened: of one day, or weekly. */
export default function OpenSlots({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsSlots', 'eventsConsultations']);
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  return (
    <>
      <PageHeader
        title={t('open')}
        lead={t('openLead')}
        crumbs={[
          { title: t('eventsConsultations:title'), to: '/consultations' },
          { title: t('openTitle'), to: '/slots/own' },
        ]}
      />
      <div className={classes.form}>
        <FormShell
          problems={problems}
          labels={useSlotLabels()}
          actions={<Button type="submit">{t('open')}</Button>}
        >
          <SlotFields {...loaderData} />
        </FormShell>
      </div>
    </>
  );
}
