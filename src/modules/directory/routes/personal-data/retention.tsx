import { IconHourglassEmpty } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, actorOf, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { DateField, TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Day } from '#ui/time/Day.tsx';
import { keepLonger } from '../../operations/personal-data/retain-people.ts';
import { personalDataPermissions } from '../../permissions/personal-data.ts';
import { listRetention } from '../../personal-data/list-retention.ts';
import classes from '../../ui/people/people.module.css';
import type { Route } from './+types/retention';
import { retentionAsked } from './retention-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { sort, input } = retentionAsked(new URL(args.request.url).searchParams);
  const { locale: language } = callerOf(args);
  return {
    sort,
    people: await read(args, listRetention, { ...input, language }),
    erases: holds(actorOf(args), 'person.erase', personalDataPermissions['person.erase']),
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const given = { id: text('id'), until: text('until'), reason: text('reason') };
  return act(args, keepLonger, given);
}

/** People whose data has been kept as long as needed: to be erased, or kept on purpose. */
export default function Retention({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('personalData');
  const [params] = useSearchParams();
  const problems = useProblems(actionData);
  const { people, sort, erases } = loaderData;
  return (
    <>
      {actionData?.ok && <DoneNotice>{t('retention.done')}</DoneNotice>}
      <ProblemNotice problems={problems} />
      <p className={classes.count}>{t('retention.lead')}</p>
      <ListToolbar
        searchLabel={t('retention.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/people/retention/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('retention.state')}
          options={(['open', 'kept'] as const).map((value) => ({
            value,
            label: t(`retention.${value}`),
          }))}
        />
        <ClearFilters names={['state']} />
      </ListToolbar>
      <DataTable
        caption={t('retention.title')}
        rows={people.rows}
        rowKey={({ id }) => id}
        sort={sort}
        empty={
          <EmptyState icon={IconHourglassEmpty} title={t('retention.none')}>
            {t('retention.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('retention.person'),
            sortable: true,
            rowHeader: true,
            cell: (row) => <Link to={`/people/${row.personId}`}>{row.person}</Link>,
          },
          {
            key: 'term',
            header: t('retention.term'),
            cell: (row) => (
              <div>
                {row.term}
                <span className={classes.faint}>{row.source}</span>
              </div>
            ),
          },
          {
            key: 'due',
            header: t('retention.due'),
            sortable: true,
            nowrap: true,
            cell: (row) => <Day date={row.dueOn} />,
          },
          {
            key: 'state',
            header: t('retention.state'),
            align: 'end',
            cell: (row) => (
              <div className={classes.actions}>
                {row.keptUntil && (
                  <span>
                    {t('retention.keptUntil')} <Day date={row.keptUntil} />
                    <span className={classes.faint}>{row.reason}</span>
                  </span>
                )}
                <ConfirmButton
                  size="xs"
                  label={t('retention.keep')}
                  fields={{ id: row.id }}
                  question={t('retention.keepQuestion', { name: row.person })}
                  confirm={t('retention.keep')}
                  danger={false}
                >
                  <DateField name="until" label={t('retention.until')} required />
                  <TextField name="reason" label={t('retention.reason')} required />
                </ConfirmButton>
                {erases && <Link to={`/people/${row.personId}/erase`}>{t('retention.erase')}</Link>}
              </div>
            ),
          },
        ]}
      />
      <Pager {...people} />
    </>
  );
}
