import { useTranslation } from 'react-i18next';
import { selectAll, useSelection } from './use-selection.ts';

/** The checkbox in a table's head that ticks every row of the page. */
export function SelectAll({ form, name }: { form: string; name: string }) {
  const { t } = useTranslation('ui');
  const { chosen, all } = useSelection(form, name);
  return (
    <input
      type="checkbox"
      aria-label={t('table.selectAll')}
      checked={all > 0 && chosen === all}
      ref={(node) => {
        if (node) node.indeterminate = chosen > 0 && chosen < all;
      }}
      onChange={(event) => selectAll(form, name, event.currentTarget.checked)}
    />
  );
}
