import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { submit } from '#ui/offline/send.ts';
import type { ConsultationChoices } from '../../consultations/choices.ts';
import type { ConsultationRow } from '../../consultations/schema.ts';
import { ConsultationFields } from './ConsultationFields.tsx';
import classes from './consultations.module.css';
import { useFieldLabels } from './field-labels.ts';
import { useKeptForm } from './use-kept-form.ts';

/** A consultation to be mended or removed, also without a network: then both versions are shown if somebody was faster. */
export function EditConsultation({
  consultation,
  choices,
  leads,
  mayChange,
  reply,
}: {
  consultation: ConsultationRow;
  choices: ConsultationChoices;
  leads: boolean;
  mayChange: boolean;
  reply: Outcome<unknown> | undefined;
}) {
  const { t } = useTranslation('eventsConsultations');
  const { id, version } = consultation;
  const navigate = useNavigate();
  const { refusal, busy, onSubmit } = useKeptForm(
    choices,
    ({ input: { methodistId, ...changes }, said, label }) =>
      submit(
        'consultation.update',
        `/consultations/${id}`,
        { ...changes, ...(methodistId ? { methodistId } : {}) },
        { method: 'PATCH', ifMatch: version, label, said },
      ),
    (taken) => {
      if (taken) void navigate('/consultations');
    },
  );
  const problems = useProblems(refusal ?? reply);
  return (
    <div className={classes.form}>
      <FormShell
        key={version}
        onSubmit={onSubmit}
        problems={problems}
        labels={useFieldLabels()}
        actions={
          mayChange && (
            <>
              <Button type="submit" loading={busy}>
                {t('save')}
              </Button>
              <Button type="submit" name="intent" value="remove" variant="subtle" color="red">
                {t('remove')}
              </Button>
            </>
          )
        }
      >
        <input type="hidden" name="version" value={version} />
        <ConsultationFields choices={choices} consultation={consultation} leads={leads} />
      </FormShell>
    </div>
  );
}
