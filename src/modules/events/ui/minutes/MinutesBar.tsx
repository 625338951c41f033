import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import type { Minutes, MinutesPage } from '../../minutes/read-minutes.ts';
import { MinutesState } from './MinutesState.tsx';
import classes from './minutes.module.css';
import { readDraft } from './point-draft.ts';

/** Number, state, files, and the next step. */
export function MinutesBar({
  eventId,
  page,
  minutes,
}: {
  eventId: string;
  page: MinutesPage;
  minutes: Minutes;
}) {
  const { t } = useTranslation('eventsMinutes');
  const locale = useLocale();
  const today = useToday();
  const { may, dueOn } = page;
  const { state } = minutes;
  const late = state === 'draft' && dueOn !== null && dueOn < today;
  const given = { minutesId: minutes.id, version: String(minutes.version) };
  const step =
    state === 'draft' && may.write
      ? 'submit'
      : state === 'submitted' && may.approve
        ? 'approve'
        : null;
  return (
    <>
      <div className={classes.bar}>
        <h2>{t('numberOf', { number: minutes.printed })}</h2>
        <MinutesState state={state} />
        {state === 'draft' && dueOn && (
          <span className={late ? classes.late : classes.faint}>
            {t(late ? 'late' : 'due', { date: sayShortDate(locale, dueOn) })}
          </span>
        )}
        {state === 'submitted' && (
          <span className={classes.faint}>{t('submittedBy', { name: minutes.submittedBy })}</span>
        )}
        {state === 'approved' && minutes.approvedOn && (
          <span className={classes.faint}>
            {t('approvedBy', {
              name: minutes.approvedBy,
              date: sayShortDate(locale, minutes.approvedOn),
            })}
          </span>
        )}
        <span className={classes.spread} />
        {(['docx', 'pdf'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            href={`/events/${eventId}/minutes/paper/${format}`}
            variant="default"
            data-screen-only
          >
            {t(format === 'docx' ? 'word' : 'pdf')}
          </Button>
        ))}
        {state === 'draft' && may.write && (
          <ConfirmButton
            label={t('remove')}
            variant="subtle"
            fields={{ ...given, intent: 'remove' }}
            question={t('removeQuestion')}
            confirm={t('remove')}
          >
            <p>{t('removeText')}</p>
          </ConfirmButton>
        )}
        {state === 'submitted' && may.approve && (
          <ConfirmButton
            label={t('return')}
            fields={{ ...given, intent: 'return' }}
            question={t('returnQuestion')}
            confirm={t('return')}
          >
            <TextareaField name="reason" label={t('returnReason')} rows={3} required />
          </ConfirmButton>
        )}
        {step && (
          <Form
            method="post"
            onSubmit={(event) => {
              if (!isUnsaved(minutes)) return;
              event.preventDefault();
              void submitOnceSaved(event.currentTarget, minutes);
            }}
          >
            <input type="hidden" name="intent" value={step} />
            <input type="hidden" name="minutesId" value={minutes.id} />
            <input type="hidden" name="version" value={minutes.version} />
            <Button type="submit">{t(step)}</Button>
          </Form>
        )}
      </div>
      {state === 'draft' && minutes.returnReason && (
        <p className={classes.late}>{t('returned', { reason: minutes.returnReason })}</p>
      )}
    </>
  );
}

/** Whether something that is typed has not reached the server yet. */
const isUnsaved = ({ points }: Minutes) => points.some(({ id }) => readDraft(id) !== null);

/** How long the last words of a point may take to be saved before the step is taken, milliseconds. */
const longest = 8000;

/** Hands minutes over with their last words in them: what is still on its way is waited for; without a network nothing happens. */
async function submitOnceSaved(form: HTMLFormElement, minutes: Minutes): Promise<void> {
  const until = Date.now() + longest;
  while (isUnsaved(minutes) && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 150));
  if (!isUnsaved(minutes)) form.requestSubmit();
}
