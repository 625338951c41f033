import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { readFeedback } from '../../feedback/read-results.ts';
import { setFeedback } from '../../operations/feedback/set-feedback.ts';
import { QuestionEditor } from '../../ui/feedback/QuestionEditor.tsx';
import type { Route } from './+types/questions';
import { questionsIn } from './questions-in.ts';

export const loader = (args: Route.LoaderArgs) =>
  read(args, readFeedback, { eventId: args.params.eventId });

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const { eventId } = args.params;
  const { questions } = await read(args, readFeedback, { eventId });
  const form = await args.request.formData();
  const asked =
    form.get('intent') === 'kind' ? null : questionsIn(form, questions, callerOf(args).locale);
  const outcome = await act(
    args,
    setFeedback,
    { eventId, questions: asked },
    { ifMatch: Number(form.get('version')) },
  );
  return outcome.ok ? redirect(`/events/${eventId}/feedback`) : outcome;
}

/** What an event asks of those who come, instead of what its kind asks. */
export default function Questions({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsFeedback', 'events']);
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const { eventId, title, version, questions, own } = loaderData;
  return (
    <>
      <PageHeader
        title={t('questions.title')}
        lead={t('questions.lead')}
        crumbs={[
          { title: t('events:title'), to: '/events' },
          { title, to: `/events/${eventId}` },
          { title: t('tab'), to: `/events/${eventId}/feedback` },
        ]}
      />
      <FormShell
        problems={problems}
        actions={
          <>
            <Button type="submit">{t('questions.save')}</Button>
            {own && (
              <Button type="submit" name="intent" value="kind" variant="default">
                {t('questions.ofKind')}
              </Button>
            )}
          </>
        }
      >
        <input type="hidden" name="version" value={version} />
        <QuestionEditor questions={questions} />
      </FormShell>
    </>
  );
}
