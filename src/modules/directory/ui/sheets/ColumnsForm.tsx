import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { DataTable } from '#ui/table/DataTable.tsx';
import { columnName } from '../../sheets/export/say-problem.ts';
import type { ShownImport } from '../../sheets/work/schema.ts';
import classes from './sheets.module.css';

/** What each column was taken for, to be corrected; open at once when hardly anything was understood. */
export function ColumnsForm({
  sheet: { columns, version },
  fields,
}: {
  sheet: ShownImport;
  fields: readonly { key: string; name: string }[];
}) {
  const { t } = useTranslation('sheets');
  const known = columns.filter(({ field }) => field !== null).length;
  const options = [
    { value: '', label: t('columns.none') },
    ...fields.map(({ key, name }) => ({ value: key, label: name })),
  ];
  return (
    <details className={classes.part} open={known < 2}>
      <summary>
        <h2>{t('columns.title')}</h2> {known}/{columns.length}
      </summary>
      <Form method="post">
        <input type="hidden" name="intent" value="map" />
        <input type="hidden" name="version" value={version} />
        <DataTable
          caption={t('columns.caption')}
          rows={columns}
          rowKey={({ index }) => String(index)}
          columns={[
            {
              key: 'header',
              header: t('columns.header'),
              rowHeader: true,
              cell: ({ index, header }) =>
                header || t('columns.column', { name: columnName(index + 1) }),
            },
            {
              key: 'samples',
              header: t('columns.samples'),
              cell: ({ samples }) => (
                <span className={classes.faint}>
                  {samples.map((one) => one.slice(0, 40)).join(' · ')}
                </span>
              ),
            },
            {
              key: 'field',
              header: t('columns.field'),
              cell: ({ index, header, field, by }) => (
                <>
                  <NativeSelect
                    name={`column.${index}`}
                    aria-label={header || t('columns.column', { name: columnName(index + 1) })}
                    defaultValue={field ?? ''}
                    data={options}
                  />
                  {field && by && <span className={classes.faint}>{t(`columns.by.${by}`)}</span>}
                </>
              ),
            },
          ]}
        />
        <Button type="submit" variant="default" className={classes.below}>
          {t('columns.save')}
        </Button>
      </Form>
    </details>
  );
}
