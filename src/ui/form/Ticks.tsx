import type { ReactNode } from 'react';
import classes from './Ticks.module.css';

/**
 * A list of which any number can be chosen, sent under one name.
 *
 * @param children a word about what no choice means
 */
export function Ticks({
  name,
  legend,
  options,
  chosen = [],
  children,
}: {
  name: string;
  legend: string;
  options: readonly { id: string; name: string; note?: string | null }[];
  chosen?: readonly string[];
  children?: ReactNode;
}) {
  return (
    <fieldset className={classes.values} id={`field-${name}`}>
      <legend>{legend}</legend>
      {children && <p className={classes.faint}>{children}</p>}
      <div className={classes.ticks}>
        {options.map(({ id, name: label, note }) => (
          <label key={id}>
            <input type="checkbox" name={name} value={id} defaultChecked={chosen.includes(id)} />
            <span>
              {label}
              {note && <span className={classes.faint}>{note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
