import { clsx } from 'clsx';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import type { DocumentData } from '../../routes/plan.tsx';
import { TypedReading } from '../deadline/TypedReading.tsx';
import { Conflict } from './Conflict.tsx';
import card from './card.module.css';
import classes from './cell.module.css';
import type { CellField, RowView } from './document-view.ts';
import { useAmendmentReason } from './use-amendment-reason.ts';

/**
 * The field in place of a cell. Enter saves, Shift-Enter begins a line, Escape brings the old text back,
 * leaving the field saves. A refusal keeps what was typed; a conflict shows both texts.
 *
 * @param onStop called when done; with true the cell takes the focus back
 */
export function CellEditor({
  row,
  field,
  plan,
  onStop,
}: {
  row: RowView;
  field: CellField;
  plan: DocumentData['plan'];
  onStop: (back: boolean) => void;
}) {
  const { t } = useTranslation(['planDocument', 'plan', 'ui']);
  const value = row[field] ?? '';
  const fetcher = useFetcher<Outcome<unknown>>();
  const [typed, setTyped] = useState(value);
  const [reason] = useAmendmentReason(plan.id);
  const problems = useProblems(fetcher.data);
  const saving = fetcher.state !== 'idle';
  const outcome = fetcher.data;
  const conflict = outcome && !outcome.ok && outcome.code === 'conflict' ? outcome.current : null;
  const error = problems?.fields[field] ?? problems?.form[0];
  const back = useRef(false);

  const save = (version: number) => {
    if (saving) return;
    if (typed.trim() === value.trim()) return onStop(back.current);
    void fetcher.submit(
      {
        intent: 'item',
        itemId: row.id,
        version: String(version),
        amendmentReason: reason,
        [field]: typed,
      },
      { method: 'post' },
    );
  };
  const saved = !saving && outcome?.ok === true;
  useEffect(() => {
    if (saved) onStop(back.current);
  }, [saved, onStop]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onStop(true);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      back.current = true;
      save(row.version);
    }
  };
  const onBlur = (event: FocusEvent) => {
    if (conflict || event.currentTarget.contains(event.relatedTarget)) return;
    back.current = false;
    save(row.version);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the field inside being left
    <span className={clsx(classes.editor, saving && classes.saving)} onBlur={onBlur}>
      <textarea
        ref={focusAtEnd}
        rows={Math.max(field === 'text' ? 3 : 1, typed.split('\n').length)}
        name={field}
        value={typed}
        readOnly={saving}
        aria-label={t('document.cell', {
          field: t(`plan:field.${field}`),
          number: row.number ?? row.text.slice(0, 40),
        })}
        aria-invalid={error ? true : undefined}
        onKeyDown={onKeyDown}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {field === 'deadline' && (
        <TypedReading text={typed} plan={plan} heading={row.heading} onTake={setTyped} />
      )}
      {conflict ? (
        <Conflict
          now={textNow(conflict, field)}
          mine={typed}
          onKeepMine={() => save(versionNow(conflict))}
          onTakeTheirs={() => onStop(true)}
        />
      ) : (
        <span className={error ? card.error : classes.keys} role={error ? 'alert' : undefined}>
          {error ?? t('ui:edit.keysMultiline')}
        </span>
      )}
    </span>
  );
}

/** The row as it is now in the database, sent with a conflict. */
function textNow(current: unknown, field: CellField): string {
  const value = (current as Record<string, unknown> | null)?.[field];
  return typeof value === 'string' ? value : '';
}

function versionNow(current: unknown): number {
  return Number((current as { version?: unknown } | null)?.version) || 0;
}

function focusAtEnd(node: HTMLTextAreaElement | null) {
  if (!node || node === document.activeElement) return;
  node.focus();
  node.setSelectionRange(node.value.length, node.value.length);
}
