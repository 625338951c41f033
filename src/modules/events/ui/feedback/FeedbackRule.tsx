import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { CheckboxField, DateField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { Feedback } from '../../feedback/read-results.ts';
import classes from './feedback.module.css';

/** Whether an event asks those who came, what, and until when. */
export function FeedbackRule({
  feedback,
  problems,
}: {
  feedback: Feedback;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsFeedback');
  const { eventId, asked, closesOn, version, own, answered, questions } = feedback;
  return (
    <div className={classes.part}>
      <Panel title={t('rule.title')}>
        <p className={classes.lead}>
          {t(own ? 'rule.own' : 'rule.ofKind', { count: questions.length })}{' '}
          {answered === 0 && (
            <Link to={`/events/${eventId}/feedback-questions`}>{t('rule.change')}</Link>
          )}
        </p>
        <FormShell
          key={version}
          problems={problems}
          labels={{ closesOn: t('rule.closesOn') }}
          actions={
            <Button type="submit" variant="default">
              {t('rule.save')}
            </Button>
          }
        >
          <input type="hidden" name="version" value={version} />
          <CheckboxField
            name="asked"
            label={t('rule.asked')}
            description={t('rule.askedHint')}
            defaultChecked={asked ?? true}
            value="yes"
          />
          {closesOn && (
            <DateField
              name="closesOn"
              label={t('rule.closesOn')}
              description={t('rule.closesHint')}
              defaultValue={closesOn}
              maw={280}
            />
          )}
        </FormShell>
      </Panel>
    </div>
  );
}
