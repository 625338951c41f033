import { SelectField } from '#ui/form/fields.tsx';
import classes from './consultations.module.css';

interface Option {
  value: string;
  label: string;
}

/** A few likely choices as large buttons, of which one is taken. */
export function Chips({
  name,
  legend,
  options,
  chosen,
}: {
  name: string;
  legend: string;
  options: readonly Option[];
  chosen?: string | undefined;
}) {
  return (
    <fieldset className={classes.chips} id={`field-${name}`}>
      <legend>{legend}</legend>
      <div>
        {options.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/**
 * One choice of many: what was used last as large buttons, all of it as a list below, which wins where it says something
 * (sent as `<name>Other`).
 */
export function ChipField({
  name,
  legend,
  none,
  other,
  recent,
  options,
}: {
  name: string;
  legend: string;
  none: string;
  other: string;
  recent: readonly string[];
  options: readonly { id: string; name: string }[];
}) {
  const likely = recent.flatMap((id) => options.find((option) => option.id === id) ?? []);
  return (
    <div>
      {likely.length > 0 && (
        <Chips
          name={name}
          legend={legend}
          options={[
            ...likely.map((option) => ({ value: option.id, label: option.name })),
            { value: '', label: none },
          ]}
          chosen={likely[0]?.id}
        />
      )}
      <SelectField
        name={`${name}Other`}
        label={likely.length > 0 ? undefined : legend}
        aria-label={likely.length > 0 ? `${legend}: ${other}` : undefined}
        size="md"
        data={[
          { value: '', label: likely.length > 0 ? other : none },
          ...options.map((option) => ({ value: option.id, label: option.name })),
        ]}
      />
    </div>
  );
}
