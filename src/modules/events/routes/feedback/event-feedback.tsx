import { Button } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sayShare } from '#platform/i18n/say-number.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Figures } from '#ui/page/Figures.tsx';
import { readFeedback } from '../../feedback/read-results.ts';
import { setFeedback } from '../../operations/feedback/set-feedback.ts';
import { FeedbackRule } from '../../ui/feedback/FeedbackRule.tsx';
import classes from '../../ui/feedback/feedback.module.css';
import { GroupTable } from '../../ui/feedback/GroupTable.tsx';
import { Results } from '../../ui/feedback/Results.tsx';
import type { Route } from './+types/event-feedback';

export const loader = (args: Route.LoaderArgs) =>
  read(args, readFeedback, { eventId: args.params.eventId });

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const closesOn = form.get('closesOn');
  return act(
    args,
    setFeedback,
    {
      eventId: args.params.eventId,
      asked: form.has('asked'),
      ...(closesOn !== null && { closesOn: String(closesOn) }),
    },
    { ifMatch: Number(form.get('version')) },
  );
}

/** What those who came said, and whether they are asked. */
export default function EventFeedback({ loaderData: feedback, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsFeedback');
  const locale = useLocale();
  const problems = useProblems(actionData);
  const { eventId, came, answered, shown, leastAnswers, results, openedOn, asked } = feedback;
  return (
    <>
      {actionData?.ok && <DoneNotice>{t('rule.saved')}</DoneNotice>}
      {openedOn && (
        <Figures
          figures={[
            { label: t('results.came'), value: came },
            { label: t('results.gave'), value: answered },
            {
              label: t('results.shareOf'),
              value: came > 0 ? sayShare(locale, Math.min(1, answered / came)) : '–',
            },
          ]}
        />
      )}
      {results ? (
        <>
          <p className={classes.lead}>
            {t('results.anonymous')} {shown < answered && t('results.held', { count: shown })}{' '}
            <Button
              component="a"
              href={`/events/${eventId}/feedback-export/xlsx`}
              variant="default"
              size="compact-sm"
            >
              {t('results.export')}
            </Button>
          </p>
          <Results feedback={feedback} />
          <GroupTable groups={feedback.groups} />
        </>
      ) : (
        <EmptyState
          icon={IconMessageCircle}
          title={t(openedOn ? 'results.few' : asked === false ? 'results.off' : 'results.later')}
        >
          {openedOn ? t('results.fewText', { least: leastAnswers }) : t('results.laterText')}
        </EmptyState>
      )}
      {feedback.may.set && <FeedbackRule feedback={feedback} problems={problems} />}
    </>
  );
}
