import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { consultationChoices } from '../../consultations/choices.ts';
import { listSlots } from '../../consultations/slots/list-slots.ts';
import { slotStates } from '../../consultations/slots/schema.ts';
import { withdrawSlot } from '../../operations/slots/book-slot.ts';
import { holdSlot } from '../../operations/slots/hold-slot.ts';
import { ConsultationTabs } from '../../ui/consultations/ConsultationTabs.tsx';
import { SlotTable } from '../../ui/slots/SlotTable.tsx';
import type { Route } from './+types/own-slots';
import { leadsTimes, slotsAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const leads = leadsTimes(args);
  const asked = slotsAsked(args);
  const { methodists } = await read(args, consultationChoices, {});
  return {
    found: await read(args, listSlots, asked),
    sort: asked.sort,
    methodists,
    leads,
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const slotId = String(form.get('slotId') ?? '');
  if (form.get('intent') === 'hold') {
    const subject = String(form.get('subject') ?? '');
    const outcome = await act(args, holdSlot, { slotId, subject });
    return outcome.ok ? redirect(`/consultations/${outcome.value.consultationId}`) : outcome;
  }
  return act(args, withdrawSlot, {
    slotId,
    series: form.get('series') !== null,
    reason: String(form.get('reason') ?? ''),
  });
}

/** A methodist's own times: opened, booked, held. */
export default function OwnSlots({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsSlots', 'eventsConsultations']);
  const [params] = useSearchParams();
  const { found, sort, methodists, leads } = loaderData;
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const opened = Number(params.get('opened'));
  const skipped = Number(params.get('skipped'));
  return (
    <>
      <PageHeader
        title={t('eventsConsultations:title')}
        action={
          <Button component={Link} to="/slots/open" leftSection={<Icon of={IconCalendarPlus} />}>
            {t('open')}
          </Button>
        }
      />
      <ConsultationTabs log />
      <ProblemNotice problems={problems} />
      {opened > 0 && (
        <DoneNotice>
          {t('opened', { count: opened })}
          {skipped > 0 && ` ${t('skipped', { count: skipped })}`}
        </DoneNotice>
      )}
      <ListToolbar
        searchLabel={t('search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/slots/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('columns.state')}
          options={slotStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <FilterDay name="from" label={t('eventsConsultations:filter.from')} />
        <FilterDay name="to" label={t('eventsConsultations:filter.to')} />
        {leads && (
          <FilterSelect
            name="methodist"
            label={t('filter')}
            options={methodists.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ClearFilters names={['state', 'from', 'to', 'methodist']} />
      </ListToolbar>
      <SlotTable rows={found.rows} sort={sort} leads={leads} />
      <Pager {...found} />
    </>
  );
}
