import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '#ui/button/ConfirmButton.tsx';
import type { News } from '../../news/read-news.ts';
import { NewsState } from './NewsState.tsx';
import classes from './news.module.css';

/** How far the news are, their files, and the way back to what the records say. */
export function NewsBar({ news }: { news: News }) {
  const { t } = useTranslation('eventsNews');
  const { eventId, state, version } = news;
  return (
    <div className={classes.bar}>
      <NewsState state={state} />
      <span className={classes.lead}>{state === 'draft' && t('lead')}</span>
      {(['docx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={`/events/${eventId}/news/paper/${format}`}
          variant="default"
        >
          {t(format === 'docx' ? 'word' : 'pdf')}
        </Button>
      ))}
      {news.may.write && state === 'written' && (
        <ConfirmButton
          label={t('reset')}
          variant="subtle"
          fields={{ intent: 'reset', version: String(version) }}
          question={t('resetQuestion')}
          confirm={t('reset')}
        >
          <p>{t('resetText')}</p>
        </ConfirmButton>
      )}
    </div>
  );
}
