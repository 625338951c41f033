import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { useToday } from '#ui/time/today.tsx';
import type { MinutesPage } from '../../minutes/read-minutes.ts';
import type { Event } from '../../planning/read-event.ts';

/** An event without minutes: they can be begun, or it is said why not. */
export function NoMinutes({ event, page }: { event: Event; page: MinutesPage }) {
  const { t } = useTranslation('eventsMinutes');
  const locale = useLocale();
  const today = useToday();
  const been = event.state === 'held' || (event.state === 'published' && event.startsOn <= today);
  const begin = page.may.write && been;
  const date = page.dueOn && sayShortDate(locale, page.dueOn);
  const due = date && been ? t(page.dueOn && page.dueOn < today ? 'late' : 'due', { date }) : '';
  return (
    <EmptyState
      icon={IconFileText}
      title={t('none')}
      action={
        begin && (
          <Form method="post">
            <input type="hidden" name="intent" value="begin" />
            <Button type="submit">{t('begin')}</Button>
          </Form>
        )
      }
    >
      {[
        begin ? t('noneText') : been ? t('notSeen') : t('notYet'),
        begin && page.dueOn === null ? t('noMinutes') : due,
      ]
        .filter(Boolean)
        .join(' ')}
    </EmptyState>
  );
}
