import { IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { sayNumber, sayShare } from '#platform/i18n/say-number.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listHref, readListQuery } from '#ui/table/list-query.ts';
import { Day } from '#ui/time/Day.tsx';
import { feedbackSummary, type SummaryRow, summaryParts } from '../../feedback/list-summary.ts';
import { eventChoices } from '../../planning/choices.ts';
import { FeedbackFilters } from '../../ui/feedback/FeedbackFilters.tsx';
import { FeedbackTabs } from '../../ui/feedback/FeedbackTabs.tsx';
import type { Route } from './+types/summary';
import { summaryAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const asked = summaryAsked(params);
  return {
    by: asked.by,
    summary: await read(args, feedbackSummary, asked),
    choices: await read(args, eventChoices, {}),
  };
}

/** How useful events were to those who came, compared. */
export default function Summary({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsFeedback', 'events']);
  const locale = useLocale();
  const [params] = useSearchParams();
  const { by, summary, choices } = loaderData;
  const kindOf = useKindWords(choices.kinds);
  const { sort } = readListQuery(params, ['last', 'name', 'answered', 'share', 'mean'], {
    key: 'last',
    direction: 'desc',
  });
  const nameOf = ({ name }: SummaryRow) =>
    by === 'kind' ? kindOf(name) : name || t('summary.noSection');
  const hrefOf = ({ key }: SummaryRow) =>
    by === 'event'
      ? `/events/${key}/feedback`
      : by === 'speaker'
        ? `/people/${key}`
        : narrowed(key);
  const narrowed = (key: string | null) =>
    `/events/feedback${listHref(params, { by: null, [by === 'kind' ? 'kind' : 'section']: key })}`;
  return (
    <>
      <PageHeader
        title={t('summary.title')}
        lead={t('summary.lead')}
        crumbs={[{ title: t('events:title'), to: '/events' }]}
      />
      <FeedbackTabs />
      <ListToolbar
        searchLabel={t('summary.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/feedback/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="by"
          label={t('summary.by')}
          none={t('summary.parts.event')}
          options={summaryParts
            .filter((part) => part !== 'event')
            .map((value) => ({ value, label: t(`summary.parts.${value}`) }))}
        />
        <FeedbackFilters choices={choices} />
      </ListToolbar>
      <DataTable
        caption={t('summary.title')}
        rows={summary.rows}
        rowKey={({ key, name }) => key ?? name}
        sort={sort}
        empty={
          <EmptyState icon={IconMessageCircle} title={t('summary.none')}>
            {t('summary.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t(`summary.parts.${by}`),
            sortable: true,
            rowHeader: true,
            cell: (row) => (row.key ? <Link to={hrefOf(row)}>{nameOf(row)}</Link> : nameOf(row)),
          },
          ...(by === 'event'
            ? []
            : [
                {
                  key: 'events',
                  header: t('summary.events'),
                  align: 'end' as const,
                  cell: (row: SummaryRow) => row.events,
                },
              ]),
          { key: 'came', header: t('summary.came'), align: 'end', cell: (row) => row.came },
          {
            key: 'answered',
            header: t('summary.answered'),
            sortable: true,
            align: 'end',
            cell: (row) => row.answered,
          },
          {
            key: 'share',
            header: t('summary.share'),
            sortable: true,
            align: 'end',
            cell: ({ came, answered }) =>
              came > 0 ? sayShare(locale, Math.min(1, answered / came)) : '–',
          },
          {
            key: 'mean',
            header: t('summary.mean'),
            sortable: true,
            align: 'end',
            cell: ({ mean }) => (mean === null ? t('groups.hidden') : sayNumber(locale, mean, 1)),
          },
          {
            key: 'last',
            header: t(by === 'event' ? 'summary.day' : 'summary.last'),
            sortable: true,
            nowrap: true,
            cell: ({ lastOn }) => <Day date={lastOn} />,
          },
        ]}
      />
      <Pager {...summary} />
    </>
  );
}
