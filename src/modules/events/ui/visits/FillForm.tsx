import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useNavigate, useRevalidator, useSubmit } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { TextareaField } from '#ui/form/fields.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { submit } from '#ui/offline/send.ts';
import { showToast } from '#ui/toast/toast-store.ts';
import { pointKinds, type VisitCard } from '../../visits/schema.ts';
import classes from './fill.module.css';
import { answersFrom } from './form-data.ts';
import { PointField } from './PointField.tsx';
import { useAnswers } from './use-answers.ts';

/**
 * What is found on the spot, for a thumb: an answer is one tap, and is saved at once, also without a network. Without
 * scripts it is a form like any other.
 */
export function FillForm({
  visit,
  reply,
}: {
  visit: VisitCard;
  reply: Outcome<unknown> | undefined;
}) {
  const { t } = useTranslation(['eventsVisits', 'offline']);
  const { id, allPoints, organisation } = visit;
  const { of, say, saved, seen } = useAnswers(id, allPoints);
  const [refusal, setRefusal] = useState<Outcome<unknown>>();
  const [busy, setBusy] = useState(false);
  const send = useSubmit();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const problems = useProblems(refusal ?? reply);

  /** Sends all answers once more, with what was found beside the list; then the visit is over, if it is. */
  async function record(form: HTMLFormElement, over: boolean) {
    const { found } = answersFrom(new FormData(form));
    const answers = allPoints.map((point) => {
      const { answer, word } = of(point);
      return { pointId: point.id, answer, word };
    });
    const label = organisation.name;
    let outcome = await submit(
      'visit.answer',
      `/visits/${id}/answers`,
      { answers, found, answeredAt: new Date().toISOString() },
      { label },
    );
    if (outcome.is !== 'refused' && over)
      outcome = await submit(
        'visit.finish',
        `/visits/${id}/finish`,
        {},
        { label: `${label}: ${t('finish')}` },
      );
    if (outcome.is === 'refused') {
      setRefusal({ ok: false, ...outcome.problem });
      return;
    }
    setRefusal(undefined);
    form.reset();
    const taken = outcome.is === 'taken';
    showToast({ text: t(taken ? 'offline:sent' : 'offline:kept'), tone: taken ? 'done' : 'info' });
    if (taken) await (over ? navigate(`/visits/${id}/note`) : revalidate());
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const button = submitter instanceof HTMLButtonElement ? submitter : null;
    const form = event.currentTarget;
    setBusy(true);
    record(form, button?.value === 'finish')
      // A browser that keeps nothing sends the form as it is.
      .catch(() => send(button ?? form, { method: 'post' }))
      .finally(() => setBusy(false));
  }

  return (
    <Form method="post" className={classes.form} onSubmit={onSubmit}>
      <ProblemNotice problems={problems} />
      <p className={classes.count} role="status">
        {t('pointsOf', { seen, count: allPoints.length })}
        {saved && <span>{t(saved === 'taken' ? 'offline:sent' : 'offline:kept')}</span>}
      </p>
      {pointKinds.map((kind) => {
        const points = allPoints.filter((point) => point.kind === kind);
        return points.length === 0 ? null : (
          <section key={kind} aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`}>{t(`point.kind.${kind}`)}</h2>
            {points.map((point) => (
              <PointField
                key={point.id}
                point={point}
                said={of(point)}
                onSay={(change) => say(point, change)}
              />
            ))}
          </section>
        );
      })}
      <section aria-label={t('point.found')}>
        <TextareaField name="foundText" label={t('point.found')} rows={2} size="md" />
      </section>
      <div className={classes.actions}>
        <Button type="submit" name="intent" value="finish" size="lg" loading={busy} fullWidth>
          {t('finish')}
        </Button>
        <Button type="submit" name="intent" value="save" variant="default" size="lg" fullWidth>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
