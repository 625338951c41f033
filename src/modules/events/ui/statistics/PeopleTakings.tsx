import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useSearchParams } from 'react-router';
import { sayDate } from '#platform/datetime/say-date.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { SelectField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import type { EventRow } from '../../planning/schema.ts';
import type { PersonTaking } from '../../statistics/coverage/list-people.ts';
import type { FigureChoices } from '../../statistics/figure-choices.ts';
import { spanQuery } from './span-query.ts';
import classes from './statistics.module.css';
import { TakingCount } from './TakingCount.tsx';

const form = 'invite';

/** How often people spoke and came; those ticked are invited to what comes. */
export function PeopleTakings({
  rows,
  sort,
  categories,
  coming,
}: {
  rows: readonly PersonTaking[];
  sort: Sort;
  categories: FigureChoices['categories'];
  /** Events to which one can invite. */
  coming: readonly EventRow[];
}) {
  const { t } = useTranslation('eventsCoverage');
  const locale = useLocale();
  const [params] = useSearchParams();
  const number = (key: 'spoke' | 'came'): Column<PersonTaking> => ({
    key,
    header: t(`columns.${key}`),
    align: 'end',
    sortable: true,
    cell: (row) => (
      <TakingCount
        count={row[key]}
        to={
          key === 'came'
            ? `/events/figures/${spanQuery(params, 'visits?person', row.personId)}`
            : undefined
        }
      />
    ),
  });
  return (
    <>
      <DataTable
        caption={t('people.title')}
        rows={rows}
        rowKey={({ personId }) => personId}
        sort={sort}
        empty={
          <EmptyState icon={IconCircleCheck} title={t('people.none')}>
            {t('noneText')}
          </EmptyState>
        }
        {...(coming.length > 0 && {
          selection: {
            form,
            name: 'person',
            labelOf: ({ name }: PersonTaking) => name,
            actions: <Invite coming={coming} />,
          },
        })}
        columns={[
          {
            key: 'name',
            header: t('columns.person'),
            sortable: true,
            rowHeader: true,
            cell: (row) => (
              <>
                <Link to={`/people/${row.personId}`}>{row.name}</Link>
                <span className={classes.faint}>
                  {[row.post, categories.find(({ key }) => key === row.category)?.words[locale]]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </>
            ),
          },
          {
            key: 'organisation',
            header: t('columns.institution'),
            sortable: true,
            cell: (row) => (
              <Link to={`/institutions/${row.organisationId}`}>{row.organisation}</Link>
            ),
          },
          number('spoke'),
          number('came'),
          {
            key: 'last',
            header: t('columns.last'),
            sortable: true,
            nowrap: true,
            cell: ({ last }) => last && sayDate(locale, last),
          },
        ]}
      />
      <Form method="post" id={form} preventScrollReset />
    </>
  );
}

function Invite({ coming }: { coming: readonly EventRow[] }) {
  const { t } = useTranslation('eventsCoverage');
  const locale = useLocale();
  return (
    <>
      <SelectField
        name="eventId"
        form={form}
        aria-label={t('people.event')}
        data={coming.map(({ id, title, startsOn }) => ({
          value: id,
          label: `${sayDate(locale, startsOn)} · ${title}`,
        }))}
      />
      <Button type="submit" form={form}>
        {t('people.invite')}
      </Button>
    </>
  );
}
