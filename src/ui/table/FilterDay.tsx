import { clsx } from 'clsx';
import { useSearchParams } from 'react-router';
import classes from './ListToolbar.module.css';

/**
 * One filter of a list: a day that stands in the address under `name`. Goes into `ListToolbar`.
 *
 * @param initial the day that counts while the address has none
 */
export function FilterDay({
  name,
  label,
  initial = '',
}: {
  name: string;
  label: string;
  initial?: string;
}) {
  const [params] = useSearchParams();
  const value = params.get(name) ?? initial;
  return (
    <label className={clsx(classes.filter, params.get(name) && classes.set)}>
      <span>{label}:</span>
      <input key={value} type="date" name={name} defaultValue={value} />
    </label>
  );
}
