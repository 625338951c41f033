import { Button } from '@mantine/core';
import { IconCalendarEvent, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { eventFormats } from '#packs/events-pack.ts';
import { holds } from '#platform/access/permission.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { MoreFilters } from '#ui/table/MoreFilters.tsx';
import { Tabs } from '#ui/tabs/Tabs.tsx';
import { eventPermissions } from '../../permissions.ts';
import { eventChoices } from '../../planning/choices.ts';
import { listEvents } from '../../planning/list-events.ts';
import { eventStates } from '../../planning/schema.ts';
import { EventTable } from '../../ui/planning/EventTable.tsx';
import type { Route } from './+types/events';
import { eventFilters, eventsAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = eventsAsked(new URL(args.request.url).searchParams, todayOf(args));
  return {
    events: await read(args, listEvents, asked),
    choices: await read(args, eventChoices, {}),
    sort: asked.sort,
    mayCreate: holds(actorOf(args), 'event.create', eventPermissions['event.create']),
  };
}

/** Events that are coming, or all of them, as a list. */
export default function Events({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['events', 'eventsAgenda', 'eventsEmergency']);
  const [params] = useSearchParams();
  const { events, choices, sort, mayCreate } = loaderData;
  const kindOf = useKindWords(choices.kinds);
  const filtered = params.size > 0;
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const add = mayCreate && (
    <Button component={Link} to="/events/new" leftSection={<Icon of={IconPlus} />}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        action={add}
        more={mayCreate && <Link to="/events/emergency">{t('eventsEmergency:title')}</Link>}
      />
      <Tabs
        label={t('ways.label')}
        tabs={[
          { to: '/events', label: t('ways.list') },
          { to: '/events/calendar', label: t('ways.calendar') },
          ...(mayCreate
            ? [{ to: '/events/speakers', label: t('eventsAgenda:readiness.title') }]
            : []),
        ]}
      />
      <ListToolbar
        searchLabel={t('search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="when"
          label={t('filter.when')}
          none={t('filter.coming')}
          options={(['past', 'any'] as const).map((value) => ({
            value,
            label: t(`filter.${value}`),
          }))}
        />
        <FilterSelect
          name="kind"
          label={t('filter.kind')}
          options={choices.kinds.map(({ key }) => ({ value: key, label: kindOf(key) }))}
        />
        <FilterSelect
          name="section"
          label={t('filter.section')}
          options={choices.sections.map(option)}
        />
        <MoreFilters names={['state', 'format', 'host', 'without']}>
          <FilterSelect
            name="state"
            label={t('filter.state')}
            options={eventStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
          <FilterSelect
            name="format"
            label={t('filter.format')}
            options={eventFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
          />
          <FilterSelect
            name="host"
            label={t('filter.host')}
            options={choices.organisations.map(option)}
          />
          {mayCreate && (
            <FilterSelect
              name="without"
              label={t('filter.without')}
              options={(['day', 'format', 'host', 'responsible'] as const).map((value) => ({
                value,
                label: t(`filter.lacks.${value}`),
              }))}
            />
          )}
        </MoreFilters>
        <ClearFilters names={[...eventFilters]} />
      </ListToolbar>
      <EventTable
        events={events.rows}
        choices={choices}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconCalendarEvent} title={t('none')} action={!filtered && add}>
            {t(filtered ? 'notFound' : 'noneText')}
          </EmptyState>
        }
      />
      <Pager {...events} />
    </>
  );
}
