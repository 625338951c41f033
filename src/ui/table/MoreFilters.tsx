import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import classes from './ListToolbar.module.css';

/**
 * Filters that are asked for seldom, folded away until one of them is set. Goes into `ListToolbar` behind the others.
 *
 * @param names what the filters inside are called in the address
 */
export function MoreFilters({
  names,
  children,
}: {
  names: readonly string[];
  children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const [params] = useSearchParams();
  const set = names.filter((name) => params.get(name)).length;
  return (
    <details className={classes.more} open={set > 0}>
      <summary className={clsx(set > 0 && classes.set)}>
        {t('table.moreFilters')}
        {set > 0 && ` · ${set}`}
      </summary>
      <div>{children}</div>
    </details>
  );
}
