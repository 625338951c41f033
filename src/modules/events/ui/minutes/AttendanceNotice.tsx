import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { Minutes, MinutesPage } from '../../minutes/read-minutes.ts';
import classes from './minutes.module.css';

/** That nobody has marked who was there, or that the list has changed since those present were taken from it. */
export function AttendanceNotice({
  eventId,
  minutes,
  attendance: { marked, added, gone },
  mayWrite,
}: {
  eventId: string;
  minutes: Minutes;
  attendance: NonNullable<MinutesPage['attendance']>;
  /** Whether those present may still be changed. */
  mayWrite: boolean;
}) {
  const { t } = useTranslation('eventsMinutes');
  const changed = added.length + gone.length > 0;
  if (marked && !changed) return null;
  return (
    <div className={classes.notice}>
      {!marked && (
        <p>
          {t('attendance.notMarked')}{' '}
          <Link to={`/events/${eventId}/attendance`}>{t('attendance.mark')}</Link>
        </p>
      )}
      {changed && <p>{t('attendance.changed')}</p>}
      {added.length > 0 && <p>{t('attendance.added', { names: added.join('; ') })}</p>}
      {gone.length > 0 && <p>{t('attendance.gone', { names: gone.join('; ') })}</p>}
      {changed && mayWrite && (
        <Form method="post">
          <input type="hidden" name="intent" value="presentAnew" />
          <input type="hidden" name="minutesId" value={minutes.id} />
          <Button type="submit" variant="default" size="compact-sm">
            {t('presentAnew')}
          </Button>
          <p className={classes.faint}>{t('presentAnewHint')}</p>
        </Form>
      )}
    </div>
  );
}
