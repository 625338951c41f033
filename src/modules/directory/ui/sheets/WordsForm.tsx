import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { ShownImport } from '../../sheets/work/schema.ts';
import { ignored } from './sheet-form.ts';
import classes from './sheets.module.css';

/** Words of the sheet that nothing is called by: a person says once what each means. */
export function WordsForm({
  sheet: { unknown, version },
  fields,
  values,
}: {
  sheet: ShownImport;
  fields: readonly { key: string; name: string }[];
  values: Record<string, { key: string; name: string }[]>;
}) {
  const { t } = useTranslation('sheets');
  const nameOf = (field: string) => fields.find(({ key }) => key === field)?.name ?? field;
  return (
    <div className={classes.words}>
      <Panel title={t('words.title')} framed>
        <p>{t('words.lead')}</p>
        <Form method="post">
          <input type="hidden" name="intent" value="explain" />
          <input type="hidden" name="version" value={version} />
          <DataTable
            caption={t('words.caption')}
            rows={unknown}
            rowKey={({ field, word }) => `${field} ${word}`}
            columns={[
              {
                key: 'word',
                header: t('words.word'),
                rowHeader: true,
                cell: ({ field, word }) => (
                  <>
                    {word}
                    <span className={classes.faint}>{nameOf(field)}</span>
                    <input type="hidden" name="field" value={field} />
                    <input type="hidden" name="word" value={word} />
                  </>
                ),
              },
              { key: 'rows', header: t('words.rows'), align: 'end', cell: ({ rows }) => rows },
              {
                key: 'meaning',
                header: t('words.meaning'),
                cell: ({ field, word }) => (
                  <NativeSelect
                    name="meaning"
                    aria-label={`${nameOf(field)}: ${word}`}
                    data={[
                      { value: '', label: t('words.ask') },
                      ...(values[field] ?? []).map(({ key, name }) => ({
                        value: key,
                        label: name,
                      })),
                      ...(field === 'organisation' || field === 'parent'
                        ? []
                        : [{ value: ignored, label: t('words.ignore') }]),
                    ]}
                  />
                ),
              },
            ]}
          />
          <Button type="submit" className={classes.below}>
            {t('words.save')}
          </Button>
        </Form>
      </Panel>
    </div>
  );
}
