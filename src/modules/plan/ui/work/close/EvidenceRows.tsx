import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldError } from '#ui/form/field-errors.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import classes from './close.module.css';

/** Rows to begin with at most; each promised form that is still missing has one. */
const firstRows = 3;

/**
 * Pieces of evidence: a file, an address or words, and which promised form it delivers. Says mildly which
 * promised forms nothing delivers yet.
 *
 * @param forms what the item promises
 * @param missing what of it was not attached before
 * @param typed what was typed before a refusal, by the field's name
 */
export function EvidenceRows({
  forms,
  missing,
  typed,
}: {
  forms: readonly string[];
  missing: readonly string[];
  typed: Record<string, string>;
}) {
  const { t } = useTranslation('planWork');
  const [rows, setRows] = useState(() =>
    rowNames(Math.min(firstRows, Math.max(1, missing.length))),
  );
  const [delivered, setDelivered] = useState<readonly string[]>([]);
  const left = missing.filter((form) => !delivered.includes(form));
  return (
    <fieldset
      className={classes.evidence}
      onChange={(event) => setDelivered(deliveredIn(event.currentTarget))}
    >
      <legend>{t('close.evidence')}</legend>
      <p className={classes.hint}>{t('close.evidenceHint')}</p>
      {rows.map((name, row) => (
        <EvidenceRow key={name} name={name} forms={forms} promised={missing[row]} typed={typed} />
      ))}
      <button
        type="button"
        className={classes.add}
        onClick={() => setRows(rowNames(rows.length + 1))}
      >
        <Icon of={IconPlus} size={16} />
        {t('close.addEvidence')}
      </button>
      {left.length > 0 && (
        <p className={classes.missing} data-for="done partly" role="status">
          <Icon of={IconAlertTriangle} size={16} />
          {t('close.missing', { forms: left.join(', ') })}
        </p>
      )}
    </fieldset>
  );
}

/** One piece. The fields' names begin with `name`. */
export function EvidenceRow({
  name,
  forms,
  promised = '',
  typed = {},
}: {
  name: string;
  forms: readonly string[];
  promised?: string;
  typed?: Record<string, string>;
}) {
  const { t } = useTranslation('planWork');
  const wrongText = useFieldError(`${name}.said`);
  const wrongPiece = useFieldError(name);
  const error = wrongText ?? wrongPiece;
  return (
    <div className={classes.piece}>
      <input type="file" name={`${name}.file`} aria-label={t('close.file')} />
      <input
        type="text"
        id={`field-${name}.said`}
        name={`${name}.said`}
        aria-label={t('close.said')}
        placeholder={t('close.said')}
        defaultValue={typed[`${name}.said`]}
        aria-invalid={error ? true : undefined}
        maxLength={10_000}
      />
      {forms.length > 0 && (
        <select
          name={`${name}.form`}
          aria-label={t('close.delivers')}
          defaultValue={typed[`${name}.form`] ?? promised}
        >
          <option value="">{t('close.noForm')}</option>
          {forms.map((form) => (
            <option key={form} value={form}>
              {form}
            </option>
          ))}
        </select>
      )}
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** The forms that the rows deliver which hold something. */
function deliveredIn(fields: HTMLFieldSetElement): string[] {
  return [...fields.querySelectorAll('select')].flatMap((select) => {
    const inputs = select.parentElement?.querySelectorAll('input') ?? [];
    return [...inputs].some(({ value }) => value.trim() !== '') ? [select.value] : [];
  });
}

function rowNames(count: number): string[] {
  return Array.from({ length: count }, (_, row) => `evidence.${row}`);
}
