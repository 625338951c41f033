import { IconPencil } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { Icon } from '../icon/Icon.tsx';
import classes from './InlineEdit.module.css';

/**
 * A value that is changed in its place: a click or Enter opens it, Enter saves (Shift-Enter begins a new
 * line), Escape brings the old value back, leaving the field saves. A refusal keeps what was typed
 * and says why.
 *
 * @param name the field's name in the sent form
 * @param label what is edited, for screen readers: «Термін пункту 2.4»
 * @param action where the form is sent; the page's own action when left out
 * @param fields what is sent besides: `intent`, id, version
 * @param preview shown below while typing, such as how a deadline is understood
 * @param children how the value is shown; the value itself when left out
 */
export function InlineEdit({
  name,
  value,
  label,
  action,
  fields = {},
  multiline = false,
  readOnly = false,
  preview,
  children,
}: {
  name: string;
  value: string;
  label: string;
  action?: string;
  fields?: Record<string, string>;
  multiline?: boolean;
  readOnly?: boolean;
  preview?: (typed: string) => ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const fetcher = useFetcher<Outcome<unknown>>();
  const [typed, setTyped] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const saving = fetcher.state !== 'idle';
  const problems = useProblems(fetcher.data);
  const error = problems?.fields[name] ?? problems?.form[0];

  const close = () => {
    setTyped(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const save = () => {
    if (typed === null || saving) return;
    if (typed === value) return close();
    fetcher.submit({ ...fields, [name]: typed }, { method: 'post', action });
  };
  // Closes when the reply is here and is no refusal.
  const wasSaving = useRef(false);
  useEffect(() => {
    if (wasSaving.current && !saving && !error) {
      setTyped(null);
      // Saved with Enter: the keyboard goes on from the cell. Saved by leaving it, it is elsewhere already.
      if (box.current?.contains(document.activeElement))
        requestAnimationFrame(() => opener.current?.focus());
    }
    wasSaving.current = saving;
  }, [saving, error]);

  if (readOnly) return <>{children ?? value}</>;
  if (typed === null) {
    return (
      <button
        ref={opener}
        type="button"
        className={classes.shown}
        title={t('edit.open')}
        onClick={() => setTyped(value)}
      >
        <span className="visually-hidden">{`${label}: `}</span>
        {children ?? (value || <span className={classes.none}>{t('edit.empty')}</span>)}
        <Icon of={IconPencil} size={14} className={classes.pencil} />
      </button>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  };
  const input = {
    name,
    'aria-label': label,
    'aria-invalid': error ? true : undefined,
    value: typed,
    readOnly: saving,
    onKeyDown,
    onBlur: save,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
  };
  return (
    <span ref={box} className={clsx(classes.edit, saving && classes.saving)}>
      {multiline ? (
        <textarea ref={focusAtEnd} rows={Math.max(2, typed.split('\n').length)} {...input} />
      ) : (
        <input ref={focusAtEnd} type="text" {...input} />
      )}
      {preview && <span className={classes.preview}>{preview(typed)}</span>}
      <span className={error ? classes.error : classes.hint} role={error ? 'alert' : undefined}>
        {error ?? t(multiline ? 'edit.keysMultiline' : 'edit.keys')}
      </span>
    </span>
  );
}

/** The field was opened to be typed in: the cursor goes behind the last letter. */
function focusAtEnd(node: HTMLInputElement | HTMLTextAreaElement | null) {
  if (!node || node === document.activeElement) return;
  node.focus();
  node.setSelectionRange(node.value.length, node.value.length);
}
