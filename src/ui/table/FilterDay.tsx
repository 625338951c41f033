import { clsx } from 'clsx';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { DayInput } from '../day/DayInput.tsx';
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
  const id = useId();
  const [params] = useSearchParams();
  const value = params.get(name) ?? initial;
  return (
    <label htmlFor={id} className={clsx(classes.filter, params.get(name) && classes.set)}>
      <span>{label}:</span>
      <DayInput
        key={value}
        id={id}
        name={name}
        value={value}
        onDay={(field) => field.form?.requestSubmit()}
      />
    </label>
  );
}
