import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { hasRole } from '#platform/access/actor.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { consultationChoices } from '../../consultations/choices.ts';
import { listSlots } from '../../consultations/slots/list-slots.ts';
import { slotStates } from '../../consultations/slots/schema.ts';
import { withdrawSlot } from '../../operations/slots/book-slot.ts';
import { holdSlot } from '../../operations/slots/hold-slot.ts';
import { openSlots } from '../../operations/slots/open-slots.ts';
import { ConsultationTabs } from '../../ui/consultations/ConsultationTabs.tsx';
import { SlotFields, slotsFrom, useSlotLabels } from '../../ui/slots/SlotFields.tsx';
import { SlotTable } from '../../ui/slots/SlotTable.tsx';
import classes from '../../ui/slots/slots.module.css';
import type { Route } from './+types/own-slots';
import { slotsAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const leads = hasRole(actorOf(args), 'administrator', 'director');
  const asked = slotsAsked(new URL(args.request.url).searchParams, todayOf(args));
  const { methodists, personId } = await read(args, consultationChoices, {});
  return {
    found: await read(args, listSlots, { ...asked, mine: !leads || undefined }),
    sort: asked.sort,
    methodists,
    personId,
    leads,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const slotId = String(form.get('slotId') ?? '');
  switch (form.get('intent')) {
    case 'hold': {
      const subject = String(form.get('subject') ?? '');
      const outcome = await act(args, holdSlot, { slotId, subject });
      if (outcome.ok) throw redirect(`/consultations/${outcome.value.consultationId}`);
      return { outcome, opened: null };
    }
    case 'withdraw': {
      const input = {
        slotId,
        series: form.get('series') !== null,
        reason: String(form.get('reason') ?? ''),
      };
      return { outcome: await act(args, withdrawSlot, input), opened: null };
    }
    default: {
      const outcome = await act(args, openSlots, slotsFrom(form));
      return { outcome, opened: outcome.ok ? outcome.value : null };
    }
  }
}

/** A methodist's own times: opened, booked, held. */
export default function OwnSlots({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsSlots', 'eventsConsultations']);
  const { found, sort, methodists, personId, leads } = loaderData;
  const opened = actionData?.opened;
  const problems = useProblems(actionData?.outcome);
  return (
    <>
      <PageHeader title={t('eventsConsultations:title')} />
      <ConsultationTabs />
      {opened && (
        <DoneNotice>
          {t('opened', { count: opened.opened })}
          {opened.skipped > 0 && ` ${t('skipped', { count: opened.skipped })}`}
        </DoneNotice>
      )}
      <ListToolbar searchLabel={t('search')}>
        <FilterSelect
          name="state"
          label={t('columns.state')}
          options={slotStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        {leads && (
          <FilterSelect
            name="methodist"
            label={t('filter')}
            options={methodists.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </ListToolbar>
      <SlotTable rows={found.rows} sort={sort} leads={leads} />
      <Pager {...found} />
      <Panel title={t('open')}>
        <p className={classes.faint}>{t('openLead')}</p>
        <div className={classes.form}>
          <FormShell
            key={opened ? found.total : 'open'}
            problems={problems}
            labels={useSlotLabels()}
            actions={<Button type="submit">{t('open')}</Button>}
          >
            <SlotFields methodists={leads ? methodists : []} personId={personId} />
          </FormShell>
        </div>
      </Panel>
    </>
  );
}
