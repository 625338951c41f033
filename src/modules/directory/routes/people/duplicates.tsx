import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listDuplicates } from '../../people/duplicates/list-duplicates.ts';
import { duplicateReasons } from '../../people/duplicates/reasons.ts';
import classes from '../../ui/people/people.module.css';
import type { Route } from './+types/duplicates';
import { duplicatesAsked } from './duplicates-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = duplicatesAsked(new URL(args.request.url).searchParams);
  return { pairs: await read(args, listDuplicates, asked), sort: asked.sort as string };
}

/** Pairs of cards that may be of one person. */
export default function Duplicates({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const [params] = useSearchParams();
  const { pairs, sort } = loaderData;
  return (
    <>
      {params.has('done') && <DoneNotice>{t('card.saved')}</DoneNotice>}
      <ListToolbar
        searchLabel={t('duplicates.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/people/duplicates/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="reason"
          label={t('duplicates.reason')}
          options={duplicateReasons.map((reason) => ({
            value: reason,
            label: t(`duplicates.reasons.${reason}`),
          }))}
        />
        <ClearFilters names={['reason']} />
      </ListToolbar>
      <p className={classes.count}>{t('duplicates.count', { count: pairs.total })}</p>
      <DataTable
        caption={t('tabs.duplicates')}
        rows={pairs.rows}
        rowKey={({ one, other }) => `${one.id} ${other.id}`}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={<EmptyState icon={IconUsersGroup} title={t('duplicates.none')} />}
        columns={[
          {
            key: 'cards',
            header: t('duplicates.cards'),
            rowHeader: true,
            cell: ({ one, other }) =>
              [one, other].map((card) => (
                <div key={card.id}>
                  <Link to={`/people/${card.id}`}>{card.name}</Link>
                  <span className={classes.faint}>
                    {[card.post, card.organisation, card.birth, card.email, card.phone]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </div>
              )),
          },
          {
            key: 'reason',
            header: t('duplicates.reason'),
            cell: ({ reasons }) =>
              reasons.map((reason) => t(`duplicates.reasons.${reason}`)).join(', '),
          },
          {
            key: 'score',
            header: t('duplicates.score'),
            sortable: true,
            align: 'end',
            nowrap: true,
            cell: ({ score }) => `${Math.round(score * 100)} %`,
          },
          {
            key: 'compare',
            header: t('duplicates.compare'),
            nowrap: true,
            cell: ({ one, other }) => (
              <Link to={`/people/duplicates/${one.id}/${other.id}`}>{t('duplicates.compare')}</Link>
            ),
          },
        ]}
      />
      <Pager {...pairs} />
    </>
  );
}
