import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { Dialog, DialogFooter } from '#ui/dialog/Dialog.tsx';
import { showToast } from '#ui/toast/toast-store.ts';
import type { PlanHead } from '../../queries/get-plan-head.ts';
import { ApproveFields } from './ApproveFields.tsx';

/** The approval block as it is signed: date, who, post, the scan of the paper. */
export function ApproveDialog({
  head,
  action,
  onClose,
}: {
  head: PlanHead;
  action: string;
  onClose: () => void;
}) {
  const { t } = useTranslation(['planDocument', 'ui']);
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  const done = fetcher.state === 'idle' && fetcher.data?.ok === true;
  useEffect(() => {
    if (!done) return;
    showToast({ tone: 'done', text: t('step.approved') });
    onClose();
  }, [done, onClose, t]);
  return (
    <Dialog title={t('step.approveTitle')} onClose={onClose}>
      <fetcher.Form method="post" action={action} encType="multipart/form-data">
        <ApproveFields head={head} problems={problems} />
        <DialogFooter>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={fetcher.state !== 'idle'}>
            {t('step.approve')}
          </Button>
        </DialogFooter>
      </fetcher.Form>
    </Dialog>
  );
}
