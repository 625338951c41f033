import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useUndo } from '#ui/toast/use-undo.ts';

/** Key of the fetcher that takes rows out: their own buttons go with them, the table stays. */
export const removal = 'remove-item';

/** After a row is taken out, says so and offers to put it back. Called by what outlives the row. */
export function useRemoval(planId: string): void {
  const { t } = useTranslation('planDocument');
  const fetcher = useFetcher<Outcome<unknown>>({ key: removal });
  const offerUndo = useUndo();
  const sent = useRef<FormData | null>(null);
  useEffect(() => {
    if (fetcher.formData) sent.current = fetcher.formData;
    if (fetcher.state !== 'idle' || !sent.current) return;
    const form = sent.current;
    sent.current = null;
    if (!fetcher.data?.ok) return;
    offerUndo(
      t('document.removed', { name: String(form.get('name')) }),
      {
        intent: 'restore-item',
        itemId: String(form.get('itemId')),
        amendmentReason: String(form.get('amendmentReason')),
      },
      `/plans/${planId}?index`,
    );
  }, [fetcher.state, fetcher.formData, fetcher.data, offerUndo, planId, t]);
}
