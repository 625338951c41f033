import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { Dialog, DialogFooter } from '#ui/dialog/Dialog.tsx';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { DateField, TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useToday } from '#ui/time/today.tsx';
import { showToast } from '#ui/toast/toast-store.ts';
import type { PlanHead } from '../../queries/get-plan-head.ts';
import classes from './header.module.css';

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
  const today = useToday();
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
        <FieldErrors problems={problems}>
          <input type="hidden" name="intent" value="approve" />
          <input type="hidden" name="version" value={head.version} />
          <div className={classes.fields}>
            <DateField
              name="date"
              label={t('step.approveDate')}
              required
              max={today}
              defaultValue={head.approval.date ?? ''}
            />
            <TextField
              name="by"
              label={t('step.approveBy')}
              required
              defaultValue={head.approval.by ?? ''}
            />
            <TextField
              name="post"
              label={t('step.approvePost')}
              defaultValue={head.approval.post ?? ''}
            />
            <FileDrop
              name="scan"
              label={t('step.scan')}
              hint={t('step.scanHint')}
              accept=".pdf,.jpg,.jpeg,.png,.docx"
            />
          </div>
          <ProblemNotice problems={problems} />
        </FieldErrors>
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
