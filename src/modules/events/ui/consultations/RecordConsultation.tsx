import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { newKey, submit } from '#ui/offline/send.ts';
import type { ConsultationChoices } from '../../consultations/choices.ts';
import { ConsultationFields } from './ConsultationFields.tsx';
import classes from './consultations.module.css';
import { useFieldLabels } from './field-labels.ts';
import { RecordAgain } from './RecordAgain.tsx';
import { useKeptForm } from './use-kept-form.ts';

/** The form for a phone: what it is given is kept on the device and sent when it can be; then it begins anew. */
export function RecordConsultation({
  choices,
  leads,
  reply,
}: {
  choices: ConsultationChoices;
  leads: boolean;
  reply: Outcome<unknown> | undefined;
}) {
  const { t } = useTranslation('eventsConsultations');
  // Counts what was recorded: the form begins anew.
  const [round, setRound] = useState(0);
  const [key, setKey] = useState<string>();
  const { revalidate } = useRevalidator();
  const { refusal, busy, onSubmit } = useKeptForm(
    choices,
    ({ input, said, label }) => {
      // Sent twice after a lost reply it happens once.
      const own = key ?? newKey();
      setKey(own);
      return submit('consultation.record', '/consultations', input, { key: own, label, said });
    },
    (taken) => {
      setKey(undefined);
      setRound((count) => count + 1);
      window.scrollTo(0, 0);
      if (taken) void revalidate();
    },
  );
  const problems = useProblems(refusal ?? reply);
  return (
    <div className={classes.form}>
      <RecordAgain choices={choices} />
      <FormShell
        key={round}
        onSubmit={onSubmit}
        problems={problems}
        labels={useFieldLabels()}
        actions={
          <Button type="submit" size="lg" loading={busy} fullWidth>
            {t('record')}
          </Button>
        }
      >
        <ConsultationFields choices={choices} leads={leads} />
      </FormShell>
    </div>
  );
}
