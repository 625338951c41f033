import { useTranslation } from 'react-i18next';
import { Diff } from '#ui/compare/Diff.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { HistoryData } from '../../../routes/plan-history.tsx';
import classes from './history.module.css';

/** Amendments of the approved plan, as its annex prints them: number, day, reason, what changed. */
export function Amendments({ amendments }: { amendments: HistoryData['amendments'] }) {
  const { t } = useTranslation(['planDocument', 'plan']);
  return (
    <ol className={classes.amendments}>
      {amendments.map(({ id, number, amendedOn, reason, by, changes }) => (
        <li key={id}>
          <h3>
            {t('history.amendment', { number })} · <Day date={amendedOn} />
          </h3>
          <p>{reason}</p>
          {by && <p className={classes.faint}>{by}</p>}
          <dl className={classes.changes}>
            {changes.map(({ path, number: item, field, from, to }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a record that never changes
              <div key={`${path} ${field} ${index}`}>
                <dt>{[item, t(`history.field.${field}`)].filter(Boolean).join(' · ')}</dt>
                <dd>
                  <Diff before={from} after={to} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
