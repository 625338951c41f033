import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { joinEvent, leaveEvent } from '../../operations/registration/join-event.ts';
import { readEvent } from '../../planning/read-event.ts';
import { readRegistration } from '../../registration/read-registration.ts';
import { AttendsField } from '../../ui/registration/AttendsField.tsx';
import { answersIn, attendsIn } from '../../ui/registration/form-answers.ts';
import { QuestionFields, questionLabels } from '../../ui/registration/QuestionFields.tsx';
import classes from '../../ui/registration/registration.module.css';
import type { Route } from './+types/take-part';

export async function loader(args: Route.LoaderArgs) {
  const { eventId } = args.params;
  return {
    event: await read(args, readEvent, { eventId }),
    registration: await read(args, readRegistration, { eventId }),
  };
}

export async function action(args: Route.ActionArgs) {
  const { eventId } = args.params;
  const form = await args.request.formData();
  const outcome =
    form.get('intent') === 'leave'
      ? await act(args, leaveEvent, { eventId })
      : await act(args, joinEvent, {
          eventId,
          attends: attendsIn(form),
          answers: answersIn(form),
        });
  const back = form.get('back') === 'my' ? '/my/events' : `/events/${eventId}`;
  if (outcome.ok) return redirect(back);
  return { ...outcome, typed: { attends: attendsIn(form), answers: answersIn(form) } };
}

/** The form with which a member registers for an event that asks something. */
export default function TakePart({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsRegistration', 'events', 'ui']);
  const { event, registration } = loaderData;
  const { fields, own } = registration;
  const problems = useProblems(actionData);
  const typed = actionData?.typed ?? own;
  return (
    <>
      <PageHeader
        title={t('own.join')}
        crumbs={[
          { title: t('events:title'), to: '/events' },
          { title: event.title, to: `/events/${event.id}` },
        ]}
      />
      <div className={classes.form}>
        <FormShell
          problems={problems}
          labels={{ attends: t('own.attends'), ...questionLabels(fields) }}
          actions={
            <>
              <Button type="submit" name="intent" value="join">
                {t('own.join')}
              </Button>
              <Button component={Link} to={`/events/${event.id}`} variant="subtle">
                {t('ui:cancel')}
              </Button>
            </>
          }
        >
          {event.format === 'mixed' && (
            <AttendsField
              label={t('own.attends')}
              chosen={typed?.attends ?? null}
              problems={problems}
            />
          )}
          <QuestionFields fields={fields} answers={typed?.answers ?? {}} />
        </FormShell>
      </div>
    </>
  );
}
