import { clsx } from 'clsx';
import { useSearchParams } from 'react-router';
import classes from './ListToolbar.module.css';

/** One filter of a list: a day that stands in the address under `name`. Goes into `ListToolbar`. */
export function FilterDay({ name, label }: { name: string; label: string }) {
  const [params] = useSearchParams();
  const value = params.get(name) ?? '';
  return (
    <label className={clsx(classes.filter, value && classes.set)}>
      <span>{label}:</span>
      <input key={value} type="date" name={name} defaultValue={value} />
    </label>
  );
}
