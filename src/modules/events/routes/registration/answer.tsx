import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AppError } from '#platform/errors.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { outcomeOf } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PublicPage } from '#ui/page/PublicPage.tsx';
import { findProgramme } from '../../agenda/by-letter/visitors.ts';
import type { AnswerPage } from '../../registration/read-page.ts';
import { answerByLink, findAnswerPage } from '../../registration/visitors.ts';
import { LetterProgramme } from '../../ui/agenda/LetterProgramme.tsx';
import { answersIn } from '../../ui/registration/form-answers.ts';
import { QuestionFields, questionLabels } from '../../ui/registration/QuestionFields.tsx';
import classes from '../../ui/registration/registration.module.css';
import { useWhyClosed, VisitorFacts } from '../../ui/registration/VisitorFacts.tsx';
import type { Route } from './+types/answer';
import { forVisitor } from './for-visitor.ts';

/** What a letter's reader can say. */
const answers = ['yes', 'offline', 'online', 'no'] as const;
type Answer = (typeof answers)[number];

/**
 * Where a letter's links lead. Opening it changes nothing, for programs that look after mail open every link; the
 * answer is what is sent from it.
 */
export const loader = (args: Route.LoaderArgs) =>
  forVisitor(async () => {
    const { kernel } = callerOf(args);
    const { answerSecret } = args.params;
    return {
      event: await findAnswerPage(kernel, answerSecret),
      programme: await findProgramme(kernel, answerSecret),
    };
  });

export async function action(args: Route.ActionArgs) {
  const { kernel, address } = callerOf(args);
  const form = await args.request.formData();
  const answer = answers.find((one) => one === form.get('answer'));
  const given = {
    comes: answer !== 'no',
    attends: answer === 'online' || answer === 'offline' ? answer : null,
    answers: answersIn(form),
  };
  try {
    if (!answer)
      throw new AppError('invalid', {
        fields: [{ path: 'answer', code: 'required', message: '' }],
      });
    return {
      ok: true as const,
      value: await answerByLink(kernel, args.params.answerSecret, given, address),
    };
  } catch (error) {
    return { ...outcomeOf(error), typed: { answer, answers: given.answers } };
  }
}

export default function AnswerInvitation({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsRegistration', 'eventsAttendance', 'eventsFeedback']);
  const locale = useLocale();
  const closed = useWhyClosed(
    loaderData?.event ?? { state: 'published', open: true, stateReason: '' },
  );
  if (!loaderData) return <PublicPage title={t('visit.notFound')} lead={t('visit.notFoundText')} />;
  const { event, programme } = loaderData;
  return (
    <PublicPage owner={event.centre} title={event.title} lead={event.kind?.[locale]}>
      <VisitorFacts event={event} />
      {actionData?.ok && <DoneNotice>{t('visit.saved')}</DoneNotice>}
      <p className={classes.text}>
        {t('visit.forWhom', { name: event.name })}
        <br />
        <b>{t(`own.${event.registration}`, { position: event.position ?? 0 })}</b>
      </p>
      {event.registration === 'registered' && event.state !== 'cancelled' && (
        <p>
          <Link to="here">{t('eventsAttendance:here.title')}</Link>
        </p>
      )}
      {event.registration === 'registered' && event.feedback && (
        <p>
          <Link to="feedback">{t('eventsFeedback:give.link')}</Link>
        </p>
      )}
      {event.videoUrl && (
        <p className={classes.text}>
          <Button component="a" href={event.videoUrl} size="md">
            {t('own.video')}
          </Button>
        </p>
      )}
      {closed ? (
        <p>{closed}</p>
      ) : (
        !actionData?.ok && <AnswerForm event={event} refused={actionData} />
      )}
      {actionData?.ok && <Link to=".">{t('visit.other')}</Link>}
      <LetterProgramme at={`/e/answer/${params.answerSecret}`} programme={programme} />
    </PublicPage>
  );
}

function AnswerForm({
  event,
  refused,
}: {
  event: AnswerPage;
  refused:
    | (Parameters<typeof useProblems>[0] & {
        typed?: { answer: Answer | undefined; answers: Record<string, string> };
      })
    | undefined;
}) {
  const { t } = useTranslation('eventsRegistration');
  const [params] = useSearchParams();
  const problems = useProblems(refused);
  const { format, fields, attends, registration } = event;
  const offered: Answer[] = format === 'mixed' ? ['offline', 'online', 'no'] : ['yes', 'no'];
  const asked = offered.find((one) => one === params.get('answer'));
  const comes = registration === 'registered' || registration === 'waiting';
  const present = comes ? (attends ?? 'yes') : registration === 'declined' ? 'no' : undefined;
  // The letter's button is the answer; nothing else to ask leaves one press.
  if (asked && (fields.length === 0 || asked === 'no'))
    return (
      <FormShell
        problems={problems}
        actions={
          <>
            <Button type="submit" size="md">
              {t('visit.confirm')}: {t(`answer.${asked}`)}
            </Button>
            <Link to="?">{t('visit.other')}</Link>
          </>
        }
      >
        <input type="hidden" name="answer" value={asked} />
      </FormShell>
    );
  return (
    <FormShell
      key={asked}
      problems={problems}
      labels={{ answer: t('visit.answerTitle'), ...questionLabels(fields) }}
      actions={
        <Button type="submit" size="md">
          {t('visit.confirm')}
        </Button>
      }
    >
      <fieldset className={classes.choices} id="field-answer">
        <legend>{t('visit.answerTitle')}</legend>
        {offered.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="answer"
              value={value}
              defaultChecked={(refused?.typed?.answer ?? asked ?? present) === value}
              required
            />
            {t(`answer.${value}`)}
          </label>
        ))}
        {problems?.fields.answer && <p className={classes.problem}>{problems.fields.answer}</p>}
      </fieldset>
      <QuestionFields fields={fields} answers={refused?.typed?.answers ?? event.answers} />
    </FormShell>
  );
}
