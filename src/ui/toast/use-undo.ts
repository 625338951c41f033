import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from 'react-router';
import { showToast } from './toast-store.ts';

/**
 * Tells that something is done and offers to take it back.
 *
 * @returns call it after the deed with what to say and with the form that undoes it
 * @example const offerUndo = useUndo();
 *          offerUndo(t('task.closed'), { intent: 'reopen', id }, '/tasks');
 */
export function useUndo() {
  const { t } = useTranslation('ui');
  const submit = useSubmit();
  return useCallback(
    (text: string, form: Record<string, string>, action?: string) =>
      showToast({
        text,
        tone: 'done',
        action: {
          label: t('undo'),
          run: () => void submit(form, { method: 'post', action, navigate: false }),
        },
      }),
    [submit, t],
  );
}
