import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { readFeedbackForm } from '../../feedback/read-form.ts';
import { listKinds } from '../../kinds/list-kinds.ts';
import { setFeedbackForm } from '../../operations/feedback/set-feedback-form.ts';
import classes from '../../ui/feedback/feedback.module.css';
import { QuestionEditor } from '../../ui/feedback/QuestionEditor.tsx';
import type { Route } from './+types/form';
import { questionsIn } from './questions-in.ts';

const kindOf = (args: Route.LoaderArgs | Route.ActionArgs) => args.params.key ?? null;

export async function loader(args: Route.LoaderArgs) {
  return {
    kind: kindOf(args),
    form: await read(args, readFeedbackForm, { kind: kindOf(args) }),
    kinds: await read(args, listKinds, {}),
    done: new URL(args.request.url).searchParams.has('done'),
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const kind = kindOf(args);
  const { questions } = await read(args, readFeedbackForm, { kind });
  const form = await args.request.formData();
  const asked =
    form.get('intent') === 'reset' ? null : questionsIn(form, questions, callerOf(args).locale);
  const outcome = await act(
    args,
    setFeedbackForm,
    { kind, questions: asked },
    { ifMatch: Number(form.get('version')) },
  );
  return outcome.ok ? redirect('?done') : outcome;
}

/** What the centre asks of those who came: of all kinds of events, or of one. */
export default function FeedbackForm({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsFeedback', 'eventsKinds']);
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { kind, form, kinds, done } = loaderData;
  const words = useKindWords(kinds);
  return (
    <>
      <PageHeader
        title={kind ? t('form.ofKind', { kind: words(kind) }) : t('form.title')}
        lead={t('questions.lead')}
        crumbs={[
          { title: t('eventsKinds:title'), to: '/settings/event-kinds' },
          ...(kind ? [{ title: words(kind), to: `/settings/event-kinds/${kind}` }] : []),
        ]}
      />
      {done && <DoneNotice>{t('rule.saved')}</DoneNotice>}
      {!kind && form.kinds.length > 0 && (
        <p className={classes.lead}>
          {t('form.kinds')}{' '}
          {form.kinds.map((key, at) => (
            <span key={key}>
              {at > 0 && ', '}
              <Link to={`/settings/event-kinds/${key}/feedback`}>{words(key)}</Link>
            </span>
          ))}
          .
        </p>
      )}
      {kind && !form.own && <p className={classes.lead}>{t('form.inherited')}</p>}
      <FormShell
        key={form.version}
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('questions.save')}</Button>
            {form.own && (
              <Button type="submit" name="intent" value="reset" variant="default">
                {t(kind ? 'form.resetKind' : 'form.reset')}
              </Button>
            )}
          </>
        }
      >
        <input type="hidden" name="version" value={form.version} />
        <QuestionEditor questions={form.questions} />
      </FormShell>
    </>
  );
}
