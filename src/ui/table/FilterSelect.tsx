import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import classes from './ListToolbar.module.css';

/**
 * One filter of a list: a choice that stands in the address under `name`. Goes into `ListToolbar`.
 *
 * @param options what can be chosen besides the first
 * @param none the first choice, which stands in no address: «all» unless told
 */
export function FilterSelect({
  name,
  label,
  options,
  none,
}: {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  none?: string;
}) {
  const { t } = useTranslation('ui');
  const [params] = useSearchParams();
  const value = params.get(name) ?? '';
  return (
    <label className={clsx(classes.filter, value && classes.set)}>
      <span>{label}:</span>
      <select key={value} name={name} defaultValue={value}>
        <option value="">{none ?? t('table.all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
