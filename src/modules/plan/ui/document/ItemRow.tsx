import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Locale } from '#platform/i18n/locales.ts';
import type { DocumentData } from '../../routes/plan.tsx';
import { ReadingLine } from '../deadline/ReadingLine.tsx';
import { CellEditor } from './CellEditor.tsx';
import { type CellField, cellFields, type RowView } from './document-view.ts';
import { Mark } from './Mark.tsx';
import classes from './table.module.css';

export type RowWords = TFunction<['planDocument', 'plan']>;

interface RowProps {
  row: RowView;
  plan: DocumentData['plan'];
  roles: DocumentData['roles'];
  /** The filters of the address, kept by the row's links: «only=late&» or ''. */
  keep: string;
  /** The chapter's first row: the keyboard comes into the table through it. */
  first: boolean;
  open: boolean;
  editing: CellField | null;
  onStop: (back: boolean) => void;
  /** Given from above: four hundred rows would ask for the same thing. */
  t: RowWords;
  locale: Locale;
  today: string;
}

/**
 * One item or bullet. Plain cells; only the one under edit becomes a field. Links are plain too: the document
 * follows them without loading the page anew. What all rows share is said by the table's styles: four hundred of
 * them are a large page.
 */
export const ItemRow = memo(function ItemRow(props: RowProps) {
  const { row, plan, first, editing, onStop } = props;
  return (
    <tr
      id={`item-${row.id}`}
      data-depth={row.depth || undefined}
      data-late={row.progress?.late ? '' : undefined}
      data-open={props.open ? '' : undefined}
    >
      {cellFields.map((field) => (
        <td
          key={field}
          data-doubt={row.doubts.some((doubt) => doubt.field === field) ? '' : undefined}
          tabIndex={first && field === 'number' ? 0 : undefined}
        >
          {editing === field ? (
            <CellEditor row={row} field={field} plan={plan} onStop={onStop} />
          ) : (
            shown(field, props)
          )}
        </td>
      ))}
      <Figures {...props} />
    </tr>
  );
});

function Figures({ row, open, keep, t }: RowProps) {
  const { progress } = row;
  return (
    <td>
      {progress && <a href={`/tasks?itemId=${row.id}`}>{`${progress.done}/${progress.tasks}`}</a>}
      {progress && progress.late > 0 && (
        <Mark of="late" tone="late" label={t('frame.late', { count: progress.late })} />
      )}
      {row.doubts.length > 0 && <Mark of="doubt" tone="due" label={t('document.hasDoubts')} />}
      <a
        href={open ? `?${keep}` : `?${keep}open=${row.id}`}
        aria-label={t('document.card', { name: row.number ?? row.text.slice(0, 40) })}
        aria-expanded={open || undefined}
      >
        ⋯
      </a>
    </td>
  );
}

/** What a cell shows besides its text: whom roles mean, how the deadline was understood, what is owed. */
function shown(field: CellField, { row, roles, plan, keep, t, locale, today }: RowProps) {
  const value = row[field] ?? '';
  if (field === 'responsible' && row.roles.length > 0)
    return (
      <>
        {value}
        {row.roles.map((role) => {
          const names = roles[role] ?? [];
          return (
            <a
              key={role}
              href={`/plans/${plan.id}/roles?role=${encodeURIComponent(role)}`}
              className={classes.role}
              data-unresolved={names.length === 0 ? '' : undefined}
            >
              {names.length === 0
                ? t('document.nobody')
                : names.length <= 2
                  ? names.join(', ')
                  : t('document.meansPeople', { count: names.length })}
            </a>
          );
        })}
      </>
    );
  if (field === 'deadline')
    return (
      <>
        {value}
        {row.reading?.kind && (
          <ReadingLine deadline={row.reading} t={t} locale={locale} today={today} />
        )}
        {row.debt && (
          <a href={`?${keep}open=${row.id}`} className={classes.debt}>
            {t('document.debt')}
          </a>
        )}
        {row.dates.length > 0 && (
          <span className={classes.given}>
            {t('document.datesGiven', { count: row.dates.length })}
          </span>
        )}
      </>
    );
  return value;
}
