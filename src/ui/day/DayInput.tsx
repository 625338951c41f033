import { clsx } from 'clsx';
import type { IsoDate } from '#platform/datetime/iso-date.ts';
import { CalendarButton } from './CalendarButton.tsx';
import classes from './day.module.css';
import { useDayInput } from './use-day-input.ts';

/**
 * A bare field for a day with its calendar, for filters and rows of tables; forms take `DateField`.
 *
 * @param value the day before, ISO 8601
 * @param onDay called with the field when another day is given, or none
 */
export function DayInput({
  id,
  name,
  value = '',
  label,
  min,
  max,
  className,
  onDay,
}: {
  id?: string;
  name: string;
  value?: string;
  /** Its name for screen readers, where no label stands around it. */
  label?: string;
  min?: IsoDate;
  max?: IsoDate;
  className?: string;
  onDay?: (field: HTMLInputElement) => void;
}) {
  const { field, problem, now, pick } = useDayInput(value, onDay);
  return (
    <span className={clsx(classes.day, className)}>
      <input
        {...field}
        id={id}
        name={name}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        title={problem ?? label}
        size={10}
      />
      <CalendarButton now={now} min={min} max={max} onPick={pick} />
      {problem && (
        <span className={classes.problem} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
