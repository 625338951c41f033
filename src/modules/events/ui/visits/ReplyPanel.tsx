import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { TextareaField } from '#ui/form/fields.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import type { VisitCard } from '../../visits/schema.ts';
import classes from './visits.module.css';

/** Whether the day suits the institution: asked of whoever leads it, until the team is there. */
export function ReplyPanel({ visit }: { visit: VisitCard }) {
  const { t } = useTranslation('eventsVisits');
  const { reply, state, announced, may } = visit;
  if (!may.sign || !announced || state !== 'planned') return null;
  return (
    <Panel title={t('reply.title')} framed>
      {reply?.reply !== 'agreed' && (
        <Form method="post">
          <input type="hidden" name="reply" value="agreed" />
          <Button type="submit" name="intent" value="reply">
            {t('reply.agree')}
          </Button>
        </Form>
      )}
      <details className={classes.more}>
        <summary>{t('reply.askOther')}</summary>
        <Form method="post" key={reply?.repliedAt}>
          <input type="hidden" name="reply" value="other-day" />
          <TextareaField name="word" label={t('reply.word')} rows={2} required />
          <Button type="submit" name="intent" value="reply" variant="default" mt="sm">
            {t('reply.send')}
          </Button>
        </Form>
      </details>
    </Panel>
  );
}
