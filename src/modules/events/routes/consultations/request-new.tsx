import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { findAnswers } from '../../consultations/requests/find-answers.ts';
import { whomToAsk } from '../../consultations/requests/whom-to-ask.ts';
import { askRequest } from '../../operations/consultations/write-request.ts';
import classes from '../../ui/consultations/consultations.module.css';
import { KnownAnswers } from '../../ui/consultations/KnownAnswers.tsx';
import { WhomToAsk } from '../../ui/consultations/WhomToAsk.tsx';
import type { Route } from './+types/request-new';

export async function loader(args: Route.LoaderArgs) {
  const q = new URL(args.request.url).searchParams.get('question')?.slice(0, 10_000);
  return {
    answers: await read(args, findAnswers, q ? { q } : {}),
    whom: await read(args, whomToAsk, {}),
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const outcome = await act(args, askRequest, {
    question: String(form.get('question') ?? ''),
    methodistId: String(form.get('methodistId') ?? '') || null,
  });
  return outcome.ok ? redirect(`/requests/${outcome.value.requestId}`) : outcome;
}

/** A question; while it is typed, what was answered before stands below it. */
export default function RequestNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const [params] = useSearchParams();
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const [question, setQuestion] = useState(params.get('question') ?? '');
  const { answers, whom } = loaderData;
  const { institution, consultants } = whom;
  return (
    <div className={classes.form}>
      <PageHeader
        title={t('request.ask')}
        crumbs={[{ title: t('request.title'), to: '/requests' }]}
        lead={institution && <Link to={`/institutions/${institution.id}`}>{institution.name}</Link>}
      />
      <FormShell
        problems={problems}
        labels={{ question: t('request.columns.question') }}
        actions={
          <>
            <Button type="submit">{t('request.send')}</Button>
            <noscript>
              <button type="submit" formMethod="get" formAction="/requests/new">
                {t('request.find')}
              </button>
            </noscript>
          </>
        }
      >
        <TextareaField
          name="question"
          label={t('request.own')}
          description={t('request.hint')}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          rows={5}
        />
        <KnownAnswers title={t('request.known')} text={question} given={answers} />
        <WhomToAsk consultants={consultants} />
      </FormShell>
    </div>
  );
}
