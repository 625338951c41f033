import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { Dialog, DialogFooter } from '#ui/dialog/Dialog.tsx';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { TextareaField } from '#ui/form/fields.tsx';

/**
 * Silences a rule for an item, with a reason that stays readable.
 *
 * @param item the finding's path; '' for the whole plan
 */
export function MuteButton({ rule, item, label }: { rule: string; item: string; label: string }) {
  const { t } = useTranslation(['planDocument', 'ui']);
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (fetcher.data?.ok) setAsking(false);
  }, [fetcher.data]);
  return (
    <>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <Dialog
          title={item ? t('findings.muteItem', { item }) : t('findings.muteWhole')}
          onClose={() => setAsking(false)}
        >
          <fetcher.Form method="post">
            <FieldErrors problems={problems}>
              <input type="hidden" name="intent" value="mute" />
              <input type="hidden" name="rule" value={rule} />
              <input type="hidden" name="item" value={item} />
              <TextareaField name="reason" label={t('findings.muteReason')} required rows={2} />
            </FieldErrors>
            <DialogFooter>
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('ui:cancel')}
              </Button>
              <Button type="submit" loading={fetcher.state !== 'idle'}>
                {t('findings.mute')}
              </Button>
            </DialogFooter>
          </fetcher.Form>
        </Dialog>
      )}
    </>
  );
}
