import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import type { ImportPreview } from '../../queries/get-import.ts';
import type { SourceDocument } from '../../reading/source/types.ts';
import { type ColumnMapping, columnRoles } from '../../reading/types.ts';
import classes from './preview.module.css';

/** Which column holds what; corrected by the person, the document is read again. */
export function ColumnsPart({
  preview,
  columns,
  outcome,
}: {
  preview: ImportPreview;
  columns: readonly ColumnMapping[];
  outcome: Outcome<unknown> | undefined;
}) {
  const { t } = useTranslation('planImport');
  const problems = useProblems(outcome);
  if (columns.length === 0) return <EmptyState title={t('columns.none')} />;
  return (
    <Form method="post" className={classes.part}>
      <input type="hidden" name="intent" value="columns" />
      <input type="hidden" name="version" value={preview.version} />
      <p>{t('columns.lead')}</p>
      <ProblemNotice problems={problems} />
      <table className={classes.plain}>
        <thead>
          <tr>
            <th scope="col">{t('columns.header')}</th>
            <th scope="col">{t('columns.sample')}</th>
            <th scope="col">{t('columns.role')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">
                {column.header || '—'} <small>{t(`columns.by.${column.by}`)}</small>
                <input type="hidden" name="header" value={column.header} />
              </th>
              <td className={classes.sample}>{sampleOf(preview.source, column)}</td>
              <td>
                <select
                  name="role"
                  defaultValue={column.role}
                  aria-label={`${t('columns.role')}: ${column.header}`}
                >
                  {columnRoles.map((role) => (
                    <option key={role} value={role}>
                      {t(`columns.roles.${role}`)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="submit">{t('columns.again')}</Button>
    </Form>
  );
}

/** The first cell of the column that isn't its header. */
function sampleOf(source: SourceDocument, { index, header }: ColumnMapping): string {
  for (const block of source.blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      const text = row.cells[index]?.lines.join(' ').trim() ?? '';
      if (text && text !== header && row.cells.length > 2) return text.slice(0, 120);
    }
  }
  return '';
}
