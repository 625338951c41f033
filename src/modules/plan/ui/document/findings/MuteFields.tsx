import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';

/**
 * Which rule is silenced for which item, and why; for the window and for the page.
 *
 * @param item the finding's path; '' for the whole plan
 * @param sent the reason that was typed before the form was refused
 */
export function MuteFields({
  rule,
  item,
  problems,
  sent,
}: {
  rule: string;
  item: string;
  problems: FormProblems | null;
  sent?: string | undefined;
}) {
  const { t } = useTranslation('planDocument');
  return (
    <FieldErrors problems={problems}>
      <input type="hidden" name="intent" value="mute" />
      <input type="hidden" name="rule" value={rule} />
      <input type="hidden" name="item" value={item} />
      <p>{t(`rule.${rule as 'spelling'}`, { defaultValue: rule })}</p>
      <TextareaField
        name="reason"
        label={t('findings.muteReason')}
        required
        rows={2}
        defaultValue={sent}
      />
      <ProblemNotice problems={problems} />
    </FieldErrors>
  );
}
