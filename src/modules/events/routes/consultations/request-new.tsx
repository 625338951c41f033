import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { TextareaField, TextField } from '#ui/form/fields.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { findAnswers } from '../../consultations/requests/list-requests.ts';
import { askRequest } from '../../operations/consultations/write-request.ts';
import classes from '../../ui/consultations/consultations.module.css';
import type { Route } from './+types/request-new';

export async function loader(args: Route.LoaderArgs) {
  const q = new URL(args.request.url).searchParams.get('about')?.slice(0, 500);
  return { answers: await read(args, findAnswers, q ? { q } : {}) };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const form = await args.request.formData();
  const outcome = await act(args, askRequest, { question: String(form.get('question') ?? '') });
  return outcome.ok ? redirect(`/requests/${outcome.value.requestId}`) : outcome;
}

/** A question: first what was answered before, then the own words. */
export default function RequestNew({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const [params] = useSearchParams();
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const about = params.get('about') ?? '';
  return (
    <div className={classes.form}>
      <PageHeader
        title={t('request.ask')}
        crumbs={[{ title: t('request.title'), to: '/requests' }]}
      />
      <Form method="get" role="search" className={classes.search}>
        <TextField name="about" label={t('request.about')} defaultValue={about} />
        <Button type="submit" variant="default">
          {t('request.find')}
        </Button>
      </Form>
      {loaderData.answers.map(({ id, question, answer }) => (
        <details key={id} className={classes.more}>
          <summary>{question}</summary>
          <p className={classes.said}>{answer}</p>
        </details>
      ))}
      <Panel title={t('request.own')}>
        <FormShell
          problems={problems}
          labels={{ question: t('request.columns.question') }}
          actions={<Button type="submit">{t('request.send')}</Button>}
        >
          <TextareaField
            name="question"
            label={t('request.columns.question')}
            description={t('request.hint')}
            defaultValue={about}
            rows={5}
          />
        </FormShell>
      </Panel>
    </div>
  );
}
