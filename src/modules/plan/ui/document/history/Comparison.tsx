import { useTranslation } from 'react-i18next';
import { Diff } from '#ui/compare/Diff.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import type { Tone } from '#ui/status/tones.ts';
import type { RowChange } from '../../../document/compare-trees.ts';
import classes from './history.module.css';

const tones: Record<RowChange['kind'], Tone> = { added: 'done', removed: 'late', changed: 'info' };

/** Two versions row by row: what came, went and changed, word by word. */
export function Comparison({ changes }: { changes: readonly RowChange[] }) {
  const { t } = useTranslation(['planDocument', 'plan']);
  if (changes.length === 0) return <EmptyState title={t('history.same')} />;
  return (
    <table className={classes.table}>
      <caption>{t('history.differences', { count: changes.length })}</caption>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <td className={classes.kind}>
              <StatusBadge tone={tones[change.kind]}>
                {t(`history.kind.${change.kind}`)}
              </StatusBadge>
            </td>
            <th scope="row">{change.number}</th>
            <td>
              {change.changes.length === 0 ? (
                change.text
              ) : (
                <dl className={classes.changes}>
                  {change.changes.map(({ field, from, to }) => (
                    <div key={field}>
                      <dt>{field === 'place' ? t('history.place') : t(`plan:field.${field}`)}</dt>
                      <dd>
                        <Diff before={from} after={to} />
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
