import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { act, actorOf, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, TextareaField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import { consultationChoices } from '../../consultations/choices.ts';
import { readRequest } from '../../consultations/requests/list-requests.ts';
import {
  answerRequest,
  takeRequest,
  withdrawRequest,
} from '../../operations/consultations/write-request.ts';
import classes from '../../ui/consultations/consultations.module.css';
import { RequestState } from '../../ui/consultations/RequestState.tsx';
import { TakeRequest } from '../../ui/consultations/TakeRequest.tsx';
import type { Route } from './+types/request';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const request = await read(args, readRequest, { requestId: args.params.requestId });
  const open = request.state === 'asked' || request.state === 'taken';
  const answers = open && rightsOf(actorOf(args)).answer;
  return { request, open, choices: answers ? await read(args, consultationChoices, {}) : null };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const { requestId } = args.params;
  const options = { ifMatch: Number(form.get('version')) || undefined };
  const outcome = await perform();
  return outcome.ok ? redirect(`/requests/${requestId}`) : outcome;

  async function perform(): Promise<Outcome<unknown>> {
    switch (form.get('intent')) {
      case 'take':
        return act(
          args,
          takeRequest,
          {
            requestId,
            topicId: String(form.get('topicId') ?? '') || null,
            organisationId: String(form.get('organisationId') ?? '') || null,
            methodistId: String(form.get('methodistId') ?? '') || undefined,
          },
          options,
        );
      case 'withdraw':
        return act(args, withdrawRequest, { requestId }, options);
      default:
        return act(
          args,
          answerRequest,
          {
            requestId,
            answer: String(form.get('answer') ?? ''),
            reusable: form.get('reusable') !== null,
            minutes: Number(form.get('minutes')) || 15,
          },
          options,
        );
    }
  }
}

/** One question, who has it, the answer. */
export default function Request({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const { request, open, choices } = loaderData;
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const version = <input type="hidden" name="version" value={request.version} />;
  return (
    <div className={classes.form}>
      <PageHeader
        title={t('request.from', { name: request.askerName })}
        crumbs={[{ title: t('request.title'), to: '/requests' }]}
        lead={
          <>
            <RequestState request={request} />{' '}
            {[request.organisation?.name, request.topic?.name, request.methodist?.name]
              .filter(Boolean)
              .join(' · ')}
          </>
        }
        action={
          open &&
          request.isOwn && (
            <Form method="post">
              {version}
              <Button type="submit" name="intent" value="withdraw" variant="default">
                {t('request.withdraw')}
              </Button>
            </Form>
          )
        }
      />
      <p className={classes.said}>{request.question}</p>
      {open && (
        <p className={classes.due}>
          {t('request.columns.due')}: <Day date={request.dueOn} />
        </p>
      )}
      {request.answer && (
        <Panel title={t('request.answer')} framed>
          <p className={classes.said}>{request.answer}</p>
          {request.reusable && <p className={classes.faint}>{t('request.isReusable')}</p>}
        </Panel>
      )}
      {choices && (
        <Panel title={t('request.whose')}>
          <TakeRequest key={request.version} request={request} choices={choices} />
        </Panel>
      )}
      {choices && (
        <Panel title={t('request.answer')}>
          <FormShell
            problems={problems}
            labels={{ answer: t('request.answer') }}
            actions={<Button type="submit">{t('request.sendAnswer')}</Button>}
          >
            {version}
            <TextareaField name="answer" label={t('request.answer')} rows={7} />
            <TextField
              type="number"
              name="minutes"
              label={t('request.minutes')}
              defaultValue={15}
              min={1}
            />
            <CheckboxField
              name="reusable"
              label={t('request.reusable')}
              description={t('request.reusableHint')}
            />
          </FormShell>
        </Panel>
      )}
    </div>
  );
}
