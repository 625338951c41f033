import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DocumentData } from '../../routes/plan.tsx';
import classes from './card.module.css';
import { type RowView, stepsOf } from './document-view.ts';
import { ItemActs } from './ItemActs.tsx';
import { ItemForm } from './ItemForm.tsx';
import { MoveToChapter } from './MoveToChapter.tsx';
import { ScheduleDates } from './ScheduleDates.tsx';
import table from './table.module.css';

/** What belongs to a row and finds no room in it: who is meant, dates, tasks, what can be done. */
export function ItemCard({
  row,
  rows,
  chapterId,
  data,
}: {
  row: RowView;
  /** All rows of the chapter. */
  rows: readonly RowView[];
  chapterId: string;
  data: DocumentData;
}) {
  const { t } = useTranslation(['planDocument', 'planImport']);
  const { plan, roles, mayEdit } = data;
  const { progress } = row;
  const scheduled = row.debt || row.dates.length > 0;
  return (
    <tr className={table.cardRow}>
      <td colSpan={6}>
        <div className={classes.card}>
          {mayEdit && (
            <ItemActs row={row} steps={stepsOf(rows, row)} planId={plan.id} keep={data.keep}>
              <MoveToChapter
                itemId={row.id}
                planId={plan.id}
                chapters={data.contents.filter((chapter) => chapter.id !== chapterId)}
              />
            </ItemActs>
          )}
          {row.doubts.map((doubt) => (
            <p key={`${doubt.code}-${doubt.text}`} className={classes.doubtText}>
              {t(`planImport:doubt.${doubt.code as 'other'}`, {
                defaultValue: t('planImport:doubt.other'),
              })}{' '}
              <q>{doubt.text}</q>
            </p>
          ))}
          {row.roles.length > 0 && (
            <section>
              <h4>{t('document.whoIsMeant')}</h4>
              <ul className={classes.plainList}>
                {row.roles.map((role) => {
                  const names = roles[role] ?? [];
                  return (
                    <li key={role}>
                      <q>{role}</q> — {names.length > 0 ? names.join(', ') : t('document.nobody')}{' '}
                      <Link to={`/plans/${plan.id}/roles#${encodeURIComponent(role)}`}>
                        {t('document.resolve')}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
          <section>
            <h4>{t('document.tasks')}</h4>
            {progress ? (
              <p>
                <Link to={`/tasks?itemId=${row.id}`}>
                  {t('frame.done', { done: progress.done, total: progress.tasks })}
                </Link>
                {progress.late > 0 && (
                  <b data-tone="late"> {t('frame.late', { count: progress.late })}</b>
                )}
              </p>
            ) : (
              <p className={classes.faint}>
                {t(row.debt ? 'document.noTasksDebt' : 'document.noTasks')}
              </p>
            )}
            {data.counted[row.id]?.map(({ text, href }) => (
              <p key={text}>{href ? <Link to={href}>{text}</Link> : text}</p>
            ))}
          </section>
          {scheduled && <ScheduleDates row={row} plan={plan} mayEdit={mayEdit} />}
          {mayEdit && (
            <details>
              <summary>{t('document.allCells')}</summary>
              <ItemForm key={row.version} row={row} plan={plan} />
            </details>
          )}
          <p>
            <Link to={`/settings/audit?objectId=${row.id}`}>{t('document.itemHistory')}</Link>
          </p>
        </div>
      </td>
    </tr>
  );
}
