import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { OwnEvent } from '../../registration/list-own.ts';
import classes from './registration.module.css';

/** What the reader can do about an event of the own list: join, say what it was like, come or not. */
export function OwnAnswers({ row }: { row: OwnEvent }) {
  const { t } = useTranslation(['eventsRegistration', 'eventsFeedback']);
  const { videoUrl, open, asks, registration: state } = row;
  if (videoUrl)
    return (
      <Button component="a" href={videoUrl} size="xs">
        {t('my.join')}
      </Button>
    );
  if (row.feedback)
    return (
      <Button component={Link} to={`/e/${row.id}/feedback`} size="xs">
        {t('eventsFeedback:give.link')}
      </Button>
    );
  if (!open) return null;
  const to = `/events/${row.id}/take-part`;
  const comes = state === 'registered' || state === 'waiting';
  return (
    <Form method="post" action={to} className={classes.row}>
      <input type="hidden" name="back" value="my" />
      {!comes &&
        (asks ? (
          <Button component={Link} to={to} size="xs">
            {t('answer.yes')}
          </Button>
        ) : (
          <Button type="submit" name="intent" value="join" size="xs">
            {t('answer.yes')}
          </Button>
        ))}
      {(comes || state === 'invited') && (
        <Button type="submit" name="intent" value="leave" size="xs" variant="default">
          {t('answer.no')}
        </Button>
      )}
    </Form>
  );
}
