import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FileDrop } from '#ui/form/FileDrop.tsx';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { DateField, TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { PlanHead } from '../../queries/get-plan-head.ts';
import classes from './header.module.css';

/**
 * The fields of the approval block, for the window and for the page.
 *
 * @param sent what was typed before the form was refused
 */
export function ApproveFields({
  head,
  problems,
  sent,
}: {
  head: PlanHead;
  problems: FormProblems | null;
  sent?: { date: string; by: string; post: string } | undefined;
}) {
  const { t } = useTranslation('planDocument');
  const today = useToday();
  return (
    <FieldErrors problems={problems}>
      <input type="hidden" name="intent" value="approve" />
      <input type="hidden" name="version" value={head.version} />
      <div className={classes.fields}>
        <DateField
          name="date"
          label={t('step.approveDate')}
          required
          max={today}
          defaultValue={sent?.date ?? head.approval.date ?? ''}
        />
        <TextField
          name="by"
          label={t('step.approveBy')}
          required
          defaultValue={sent?.by ?? head.approval.by ?? ''}
        />
        <TextField
          name="post"
          label={t('step.approvePost')}
          defaultValue={sent?.post ?? head.approval.post ?? ''}
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
  );
}
