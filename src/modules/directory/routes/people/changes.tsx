import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { addDays } from '#platform/datetime/iso-date.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import { changeKinds } from '../../people/change-kinds.ts';
import { listChanges } from '../../people/list-changes.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { OrganisationFilter } from '../../ui/people/PeopleFilters.tsx';
import classes from '../../ui/people/people.module.css';
import type { Route } from './+types/changes';
import { changesAsked } from './changes-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const caller = callerOf(args);
  const asked = changesAsked(new URL(args.request.url).searchParams);
  return {
    changes: await read(args, listChanges, asked),
    choices: await read(args, readPeopleChoices, { language: caller.locale }),
    asked: { from: asked.from ?? null, to: asked.to ?? null, sort: asked.sort as string },
  };
}

const tones = { came: 'done', left: 'idle', moved: 'info', changed: 'partly' } as const;

/** Who came, who left, who moved between two days. */
export default function Changes({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const [params] = useSearchParams();
  const { changes, choices, asked } = loaderData;
  const today = useToday();
  const to = asked.to ?? today;
  return (
    <>
      <ListToolbar
        searchLabel={t('changes.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/people/changes/export/${format}?${params}`,
        }))}
      >
        <FilterDay name="from" label={t('changes.from')} initial={asked.from ?? addDays(to, -30)} />
        <FilterDay name="to" label={t('changes.to')} initial={to} />
        <OrganisationFilter choices={choices} />
        <FilterSelect
          name="kind"
          label={t('changes.kind')}
          options={changeKinds.map((kind) => ({ value: kind, label: t(`changes.kinds.${kind}`) }))}
        />
        <ClearFilters names={['from', 'to', 'organisation', 'kind']} />
      </ListToolbar>
      <p className={classes.count}>{t('changes.count', { count: changes.total })}</p>
      <DataTable
        caption={t('tabs.changes')}
        rows={changes.rows}
        rowKey={(change) => `${change.personId} ${change.kind} ${change.on} ${change.post}`}
        sort={{
          key: asked.sort.replace('-', ''),
          direction: asked.sort.startsWith('-') ? 'desc' : 'asc',
        }}
        empty={<EmptyState icon={IconArrowsExchange} title={t('changes.none')} />}
        columns={[
          {
            key: 'on',
            header: t('changes.on'),
            sortable: true,
            nowrap: true,
            cell: (change) => <Day date={change.on} />,
          },
          {
            key: 'kind',
            header: t('changes.kind'),
            nowrap: true,
            cell: (change) => (
              <StatusBadge tone={tones[change.kind]}>{t(`changes.one.${change.kind}`)}</StatusBadge>
            ),
          },
          {
            key: 'name',
            header: t('list.person'),
            sortable: true,
            rowHeader: true,
            cell: (change) => <Link to={`/people/${change.personId}`}>{change.name}</Link>,
          },
          {
            key: 'before',
            header: t('changes.before'),
            cell: (change) =>
              change.fromPost && (
                <>
                  {change.fromPost}
                  <span className={classes.faint}>{change.fromOrganisation}</span>
                </>
              ),
          },
          {
            key: 'organisation',
            header: t('changes.after'),
            sortable: true,
            cell: (change) => (
              <>
                {change.post}
                <span className={classes.faint}>{change.organisation}</span>
              </>
            ),
          },
        ]}
      />
      <Pager {...changes} />
    </>
  );
}
