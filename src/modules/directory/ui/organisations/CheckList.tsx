import type { Choice } from './choices.ts';
import classes from './organisations.module.css';

/** Several of a list, as ticks that are sent under one name. */
export function CheckList({
  name,
  legend,
  choices,
  chosen = [],
}: {
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen?: readonly string[];
}) {
  return (
    <fieldset className={classes.choices}>
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
