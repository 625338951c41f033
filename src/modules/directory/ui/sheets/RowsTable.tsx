import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import type { Page } from '#platform/query/list.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { sayProblem } from '../../sheets/export/say-problem.ts';
import { rowStates } from '../../sheets/kinds.ts';
import type { ShownImport, ShownRow } from '../../sheets/work/schema.ts';
import { rowTones } from './Outcome.tsx';
import { RowDecision } from './RowDecision.tsx';
import { sayValue } from './say-change.ts';
import classes from './sheets.module.css';

/** Rows of the sheet: what each will do, what is wrong with it cell by cell, and the decisions that it waits for. */
export function RowsTable({
  sheet,
  rows,
  fields,
}: {
  sheet: ShownImport;
  rows: Page<ShownRow>;
  fields: readonly { key: string; name: string }[];
}) {
  const { t } = useTranslation('sheets');
  const say = t as unknown as (key: string, options?: Record<string, unknown>) => string;
  const nameOf = (field: string) => fields.find(({ key }) => key === field)?.name ?? field;
  const [params] = useSearchParams();
  const open = sheet.state === 'preview';
  const asks = open && rows.rows.some((row) => row.state === 'doubt' || row.choice !== null);
  return (
    <div id="rows">
      <Panel title={t('rows.title')}>
        <ListToolbar
          searchLabel={t('rows.search')}
          exports={(['xlsx', 'csv'] as const).map((format) => ({
            format,
            href: `/sheets/${sheet.id}/export/${format}?${params}`,
          }))}
        >
          <FilterSelect
            name="state"
            label={t('rows.filter')}
            options={rowStates
              .filter((state) => sheet.counts[state])
              .map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
        </ListToolbar>
        <Form method="post">
          <input type="hidden" name="intent" value="choose" />
          <input type="hidden" name="version" value={sheet.version} />
          <DataTable
            caption={t('rows.caption')}
            rows={rows.rows}
            rowKey={({ number }) => String(number)}
            empty={<EmptyState title={t('rows.none')} />}
            columns={[
              {
                key: 'number',
                header: t('rows.number'),
                rowHeader: true,
                align: 'end',
                cell: ({ number }) => number,
              },
              {
                key: 'state',
                header: t('rows.state'),
                nowrap: true,
                cell: ({ state }) => (
                  <StatusBadge tone={rowTones[state]}>{t(`one.${state}`)}</StatusBadge>
                ),
              },
              {
                key: 'what',
                header: t('rows.what'),
                cell: ({ cells }) => cells.filter(Boolean).slice(0, 6).join(' · ').slice(0, 200),
              },
              {
                key: 'changes',
                header: t('rows.changes'),
                cell: ({ state, changes }) =>
                  (state === 'changed' || state === 'kept') && (
                    <ul className={classes.plain}>
                      {Object.entries(changes).map(([field, [before, after]]) => (
                        <li key={field}>
                          {nameOf(field)}: {sayValue(after)}
                          {before !== null && before !== '' && (
                            <span className={classes.faint}>
                              {t('rows.was', { value: sayValue(before) })}
                            </span>
                          )}
                        </li>
                      ))}
                    </ul>
                  ),
              },
              {
                key: 'problems',
                header: t('rows.problems'),
                cell: ({ problems }) => (
                  <ul className={classes.plain}>
                    {problems.map((problem) => {
                      const text = sayProblem(say, nameOf, problem);
                      return <li key={text}>{text}</li>;
                    })}
                  </ul>
                ),
              },
              ...(asks
                ? [
                    {
                      key: 'decide',
                      header: t('rows.decide'),
                      cell: (row: ShownRow) => <RowDecision row={row} kind={sheet.kind} />,
                    },
                  ]
                : []),
            ]}
          />
          {asks && (
            <Button type="submit" variant="default" className={classes.below}>
              {t('rows.save')}
            </Button>
          )}
        </Form>
        <Pager {...rows} />
      </Panel>
    </div>
  );
}
