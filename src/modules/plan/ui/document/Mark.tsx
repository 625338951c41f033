import { IconAlertTriangle, IconHelpCircle } from '@tabler/icons-react';
import classes from './table.module.css';

const pictures = { late: IconAlertTriangle, doubt: IconHelpCircle };

/** The pictures of the rows, drawn once for the whole document. */
export function MarkSymbols() {
  return (
    <svg className={classes.symbols} aria-hidden="true">
      {Object.entries(pictures).map(([name, Picture]) => (
        <symbol key={name} id={`mark-${name}`} viewBox="0 0 24 24">
          <Picture size={24} />
        </symbol>
      ))}
    </svg>
  );
}

/** A picture of a row, by reference: drawn out in each row they would outweigh the text. */
export function Mark({
  of,
  tone,
  label,
}: {
  of: keyof typeof pictures;
  tone?: 'late' | 'due';
  /** What it says, where no words stand beside it. */
  label?: string;
}) {
  return (
    <svg
      className={classes.mark}
      data-tone={tone}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {label && <title>{label}</title>}
      <use href={`#mark-${of}`} />
    </svg>
  );
}
