import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './BulkBar.module.css';
import { selectAll, useSelection } from './use-selection.ts';

/** What can be done with the ticked rows; appears with the first tick. */
export function BulkBar({
  form,
  name,
  children,
}: {
  form: string;
  name: string;
  children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const { chosen } = useSelection(form, name);
  return (
    <div className={classes.bar} hidden={chosen === 0} data-screen-only>
      <p role="status">{t('table.chosen', { count: chosen })}</p>
      {children}
      <button type="button" className={classes.clear} onClick={() => selectAll(form, name, false)}>
        {t('table.clear')}
      </button>
    </div>
  );
}
