import { IconAlertTriangle, IconCalendarPlus, IconDots, IconHelpCircle } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import type { DocumentData } from '../../routes/plan.tsx';
import { DeadlineReading } from '../deadline/DeadlineReading.tsx';
import { CellEditor } from './CellEditor.tsx';
import classes from './document.module.css';
import { type CellField, cellFields, type RowView } from './document-view.ts';

/** One item or bullet. Plain cells; only the one under edit becomes a field. */
export const ItemRow = memo(function ItemRow({
  row,
  plan,
  roles,
  keep,
  first,
  open,
  editing,
  onStop,
}: {
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
}) {
  const { t } = useTranslation('planDocument');
  const { progress } = row;
  return (
    <tr
      id={`item-${row.id}`}
      data-item={row.id}
      data-depth={row.depth || undefined}
      data-late={(progress?.late ?? 0) > 0 || undefined}
      data-open={open || undefined}
    >
      {cellFields.map((field) => (
        <td
          key={field}
          data-cell={field}
          data-doubt={row.doubts.some((doubt) => doubt.field === field) || undefined}
          tabIndex={first && field === 'number' ? 0 : -1}
        >
          {editing === field ? (
            <CellEditor row={row} field={field} plan={plan} onStop={onStop} />
          ) : (
            <Shown row={row} field={field} roles={roles} planId={plan.id} keep={keep} />
          )}
        </td>
      ))}
      <td className={classes.progress}>
        {progress && (
          <Link to={`/tasks?itemId=${row.id}`} className={classes.count}>
            <span className="visually-hidden">{t('document.tasks')} </span>
            {`${progress.done}/${progress.tasks}`}
          </Link>
        )}
        {progress && progress.late > 0 && (
          <span className={classes.late} title={t('frame.late', { count: progress.late })}>
            <Icon of={IconAlertTriangle} size={14} />
            <span className="visually-hidden">{t('frame.late', { count: progress.late })}</span>
          </span>
        )}
        {row.doubts.length > 0 && (
          <span className={classes.doubt} title={t('document.hasDoubts')}>
            <Icon of={IconHelpCircle} size={14} />
            <span className="visually-hidden">{t('document.hasDoubts')}</span>
          </span>
        )}
        <Link
          to={open ? `?${keep}` : `?${keep}open=${row.id}`}
          preventScrollReset
          className={classes.more}
          aria-label={t('document.card', { name: row.number ?? row.text.slice(0, 40) })}
          aria-expanded={open}
          data-screen-only
        >
          <Icon of={IconDots} size={16} />
        </Link>
      </td>
    </tr>
  );
});

function Shown({
  row,
  field,
  roles,
  planId,
  keep,
}: {
  row: RowView;
  field: CellField;
  roles: DocumentData['roles'];
  planId: string;
  keep: string;
}) {
  const { t } = useTranslation('planDocument');
  const value = row[field] ?? '';
  if (field === 'responsible' && row.roles.length > 0)
    return (
      <>
        {value}
        {row.roles.map((role) => {
          const names = roles[role] ?? [];
          return (
            <Link
              key={role}
              to={`/plans/${planId}/roles#${encodeURIComponent(role)}`}
              className={classes.role}
              data-unresolved={names.length === 0 || undefined}
              title={role}
            >
              {names.length === 0
                ? t('document.nobody')
                : names.length <= 2
                  ? names.join(', ')
                  : t('document.meansPeople', { count: names.length })}
            </Link>
          );
        })}
      </>
    );
  if (field === 'deadline')
    return (
      <>
        {value}
        {row.reading && <DeadlineReading deadline={row.reading} />}
        {row.debt && (
          <Link to={`?${keep}open=${row.id}`} preventScrollReset className={classes.debt}>
            <Icon of={IconCalendarPlus} size={14} /> {t('document.debt')}
          </Link>
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
