import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSubmit } from 'react-router';
import { readDay } from '#platform/datetime/read-day.ts';
import type { Outcome } from '#platform/pages/door.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { SendProblem } from '#ui/offline/outbox.ts';
import type { Said } from '#ui/offline/said.ts';
import type { Submitted } from '#ui/offline/send.ts';
import { showToast } from '#ui/toast/toast-store.ts';
import type { ConsultationChoices } from '../../consultations/choices.ts';
import { consultationFrom } from './form-data.ts';
import { sayTyped } from './say-consultation.ts';

/** What the form of a consultation says, its day read, and the same in words. */
export interface Typed {
  input: ReturnType<typeof consultationFrom>;
  said: Said;
  /** What it is, for the list of what waits. */
  label: string;
}

/**
 * A form of a consultation that keeps what it is given on the device and sends it when it can; without scripts it is a
 * form like any other.
 *
 * @param send - sends what was typed
 * @param onDone - called when it was sent, or kept for later
 */
export function useKeptForm(
  choices: ConsultationChoices,
  send: (typed: Typed) => Promise<Submitted>,
  onDone: (taken: boolean) => void,
) {
  const { t } = useTranslation(['eventsConsultations', 'offline']);
  const locale = useLocale();
  const [refusal, setRefusal] = useState<Outcome<unknown>>();
  const [busy, setBusy] = useState(false);
  const post = useSubmit();
  const navigate = useNavigate();

  async function keep(form: HTMLFormElement) {
    const typed = consultationFrom(new FormData(form));
    const heldOn = readDay(typed.heldOn, choices.today);
    if (!heldOn) {
      const field = { path: 'heldOn', code: 'not-a-day', message: '', given: typed.heldOn };
      return setRefusal({ ok: false, code: 'invalid', fields: [field] });
    }
    const input = { ...typed, heldOn };
    const said = sayTyped(t, locale, input, choices);
    const label = ['organisation', 'topic', 'subject', 'minutes']
      .flatMap((name) => said[name]?.value ?? [])
      .join(', ');
    const outcome = await send({ input, said, label });
    if (outcome.is === 'refused') return setRefusal(refused(outcome.problem));
    setRefusal(undefined);
    const taken = outcome.is === 'taken';
    showToast({
      text: taken ? t('recorded', { what: label }) : t('offline:kept'),
      tone: taken ? 'done' : 'info',
      // What was recorded by mistake is mended there.
      ...(taken && {
        action: { label: t('tabs.log'), run: () => void navigate('/consultations') },
      }),
    });
    onDone(taken);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // Another button than the form's own, such as the one that removes.
    if (submitter instanceof HTMLButtonElement && submitter.name) return;
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    keep(form)
      // A browser that keeps nothing (a private window) sends the form as it is.
      .catch(() => post(form, { method: 'post' }))
      .finally(() => setBusy(false));
  }

  return { refusal, busy, onSubmit };
}

const refused = (problem: SendProblem): Outcome<unknown> => ({ ok: false, ...problem });
