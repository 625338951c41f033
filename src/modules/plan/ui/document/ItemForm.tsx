import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FieldErrors } from '#ui/form/field-errors.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import type { DocumentData } from '../../routes/plan.tsx';
import { TypedReading } from '../deadline/TypedReading.tsx';
import classes from './card.module.css';
import type { RowView } from './document-view.ts';
import { useAmendmentReason } from './use-amendment-reason.ts';

/** All cells of a row at once, as a real form: for phones, and where there is no JavaScript. */
export function ItemForm({ row, plan }: { row: RowView; plan: DocumentData['plan'] }) {
  const { t } = useTranslation(['planDocument', 'plan']);
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  const [reason, setReason] = useAmendmentReason(plan.id);
  const [deadline, setDeadline] = useState(row.deadline);
  const amended = plan.state === 'approved' || plan.state === 'in_force';
  return (
    <fetcher.Form method="post" className={classes.itemForm}>
      <FieldErrors problems={problems}>
        <input type="hidden" name="intent" value="item" />
        <input type="hidden" name="itemId" value={row.id} />
        <input type="hidden" name="version" value={row.version} />
        <TextField name="number" label={t('plan:field.number')} defaultValue={row.number ?? ''} />
        <TextareaField
          name="text"
          label={t('plan:field.text')}
          defaultValue={row.text}
          autosize
          minRows={2}
          required
        />
        <TextareaField
          name="responsible"
          label={t('plan:field.responsible')}
          defaultValue={row.responsible}
          rows={2}
        />
        <TextareaField name="form" label={t('plan:field.form')} defaultValue={row.form} rows={2} />
        <div>
          <TextareaField
            name="deadline"
            label={t('plan:field.deadline')}
            value={deadline}
            onChange={(event) => setDeadline(event.currentTarget.value)}
            rows={2}
          />
          <TypedReading text={deadline} plan={plan} heading={row.heading} onTake={setDeadline} />
        </div>
        {amended && (
          <TextField
            name="amendmentReason"
            label={t('amendment.ask')}
            defaultValue={reason}
            required
            onBlur={(event) => setReason(event.currentTarget.value.trim())}
          />
        )}
      </FieldErrors>
      <ProblemNotice problems={problems} />
      <p className={classes.formActs}>
        <Button type="submit" size="xs" loading={fetcher.state !== 'idle'}>
          {t('document.save')}
        </Button>
      </p>
    </fetcher.Form>
  );
}
