import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import classes from './calendar.module.css';

/** The section's secret address for calendar programs: made, shown once, renewed. */
export function SectionFeedPanel({
  sectionId,
  outcome,
}: {
  sectionId: string;
  outcome: Outcome<{ address: string }> | undefined;
}) {
  const { t } = useTranslation('eventsCalendar');
  const problems = useProblems(outcome);
  return (
    <div data-screen-only className={classes.public}>
      <Panel title={t('feed.title')} framed>
        <p>{t('feed.lead')}</p>
        <ProblemNotice problems={problems} />
        {outcome?.ok ? (
          <div role="status">
            <code className={classes.snippet}>{outcome.value.address}</code>
            <p>{t('feed.once')}</p>
          </div>
        ) : (
          <Form method="post">
            <input type="hidden" name="sectionId" value={sectionId} />
            <Button type="submit" variant="default">
              {t('feed.make')}
            </Button>
          </Form>
        )}
        <p>{t('feed.personal')}</p>
      </Panel>
    </div>
  );
}
