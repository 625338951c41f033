import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator, useSubmit } from 'react-router';
import { readDay } from '#platform/datetime/read-day.ts';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { newKey, submit } from '#ui/offline/send.ts';
import { showToast } from '#ui/toast/toast-store.ts';
import type { ConsultationChoices } from '../../consultations/choices.ts';
import { ConsultationFields } from './ConsultationFields.tsx';
import classes from './consultations.module.css';
import { consultationFrom } from './form-data.ts';

/**
 * The form for a phone: with scripts it keeps what it is given on the device and sends it when it can; without them it
 * is a form like any other.
 */
export function RecordConsultation({
  choices,
  leads,
  reply,
}: {
  choices: ConsultationChoices;
  leads: boolean;
  reply: Outcome<unknown> | undefined;
}) {
  const { t } = useTranslation(['eventsConsultations', 'offline']);
  const [refusal, setRefusal] = useState<Outcome<unknown>>();
  const [busy, setBusy] = useState(false);
  // Counts what was recorded: the form begins anew.
  const [round, setRound] = useState(0);
  const [key, setKey] = useState<string>();
  const send = useSubmit();
  const { revalidate } = useRevalidator();
  const problems = useProblems(refusal ?? reply);

  async function record(form: HTMLFormElement) {
    const input = consultationFrom(new FormData(form));
    const heldOn = readDay(input.heldOn, choices.today);
    if (!heldOn) {
      const field = { path: 'heldOn', code: 'not-a-day', message: '', given: input.heldOn };
      setRefusal({ ok: false, code: 'invalid', fields: [field] });
      return;
    }
    const own = key ?? newKey();
    setKey(own);
    const outcome = await submit(
      'consultation.record',
      '/consultations',
      { ...input, heldOn },
      { key: own, label: labelOf(input) },
    );
    if (outcome.is === 'refused') {
      setRefusal({ ok: false, ...outcome.problem });
      return;
    }
    setRefusal(undefined);
    setKey(undefined);
    setRound((count) => count + 1);
    window.scrollTo(0, 0);
    const taken = outcome.is === 'taken';
    showToast({ text: t(taken ? 'offline:sent' : 'offline:kept'), tone: taken ? 'done' : 'info' });
    if (taken) await revalidate();
  }

  function labelOf(input: ReturnType<typeof consultationFrom>): string {
    const nameOf = (id: string | null, list: readonly { id: string; name: string }[]) =>
      list.find((one) => one.id === id)?.name;
    return [
      nameOf(input.organisationId, choices.organisations),
      nameOf(input.topicId, choices.topics) ?? input.subject,
      t('minutes', { count: input.minutes }),
    ]
      .filter(Boolean)
      .join(', ');
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    record(form)
      // A browser that keeps nothing (a private window) sends the form as it is.
      .catch(() => send(form, { method: 'post' }))
      .finally(() => setBusy(false));
  }

  return (
    <div className={classes.form}>
      <FormShell
        key={round}
        onSubmit={onSubmit}
        problems={problems}
        labels={{
          heldOn: t('field.heldOn'),
          subject: t('field.subject'),
          minutes: t('field.minutes'),
          methodistId: t('field.methodist'),
        }}
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
