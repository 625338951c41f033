import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { actorOf, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import { consultationChoices } from '../../consultations/choices.ts';
import { findAnswers } from '../../consultations/requests/find-answers.ts';
import { readRequest } from '../../consultations/requests/list-requests.ts';
import { AnswerRequest } from '../../ui/consultations/AnswerRequest.tsx';
import classes from '../../ui/consultations/consultations.module.css';
import { RequestState } from '../../ui/consultations/RequestState.tsx';
import { TakeRequest } from '../../ui/consultations/TakeRequest.tsx';
import type { Route } from './+types/request';
import { actOnRequest } from './request-actions.ts';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const request = await read(args, readRequest, { requestId: args.params.requestId });
  const open = request.state === 'asked' || request.state === 'taken';
  const answers = open && rightsOf(actorOf(args)).answer;
  return {
    request,
    open,
    choices: answers ? await read(args, consultationChoices, {}) : null,
    known:
      answers && request.kind === 'question'
        ? await read(args, findAnswers, { q: request.question })
        : [],
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const { requestId } = args.params;
  const outcome = await actOnRequest(args, requestId);
  return outcome.ok ? redirect(`/requests/${requestId}`) : outcome;
}

/** One question or order, who has it, the answer. */
export default function Request({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const { request, open, choices, known } = loaderData;
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { kind, customer, document, file } = request;
  const order = kind === 'order';
  return (
    <div className={classes.form}>
      <PageHeader
        title={order ? document : t('request.from', { name: request.askerName })}
        crumbs={[{ title: t('request.title'), to: '/requests' }]}
        lead={
          <>
            <RequestState request={request} />{' '}
            {[
              order ? t('order.one') : request.organisation?.name,
              request.topic?.name,
              request.methodist?.name,
            ]
              .filter(Boolean)
              .join(' · ')}
          </>
        }
        action={
          open &&
          request.isOwn && (
            <Form method="post">
              <input type="hidden" name="version" value={request.version} />
              <Button type="submit" name="intent" value="withdraw" variant="default">
                {t('request.withdraw')}
              </Button>
            </Form>
          )
        }
      />
      {order ? (
        <Facts
          facts={[
            {
              label: t('order.customer'),
              value: [
                request.askerName,
                customer && customer !== 'institution' && t(`order.customers.${customer}`),
              ]
                .filter(Boolean)
                .join(', '),
            },
            { label: t('columns.organisation'), value: request.organisation?.name },
            { label: t('order.contact'), value: request.contact },
            {
              label: t('order.details'),
              value: request.question !== document && (
                <span className={classes.said}>{request.question}</span>
              ),
            },
            { label: t('order.dueOn'), value: <Day date={request.dueOn} /> },
          ]}
        />
      ) : (
        <p className={classes.said}>{request.question}</p>
      )}
      {open && !order && (
        <p className={classes.due}>
          {t('request.columns.due')}: <Day date={request.dueOn} />
        </p>
      )}
      {request.answer && (
        <Panel title={t(order ? 'order.result' : 'request.answer')} framed>
          <p className={classes.said}>{request.answer}</p>
          {file && (
            <p>
              <a href={`/requests/${request.id}/file`}>{file.name}</a>
            </p>
          )}
          {request.answeredOn && (
            <p className={classes.faint}>
              <Day date={request.answeredOn} />
            </p>
          )}
          {request.reusable && <p className={classes.faint}>{t('request.isReusable')}</p>}
        </Panel>
      )}
      {choices && (
        <Panel title={t('request.whose')}>
          <TakeRequest key={request.version} request={request} choices={choices} />
        </Panel>
      )}
      {choices && (
        <Panel title={t(order ? 'order.result' : 'request.answer')}>
          <AnswerRequest
            key={request.version}
            request={request}
            known={known}
            problems={problems}
          />
        </Panel>
      )}
    </div>
  );
}
