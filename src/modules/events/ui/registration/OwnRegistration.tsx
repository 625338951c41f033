import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { Event } from '../../planning/read-event.ts';
import type { Registration } from '../../registration/read-registration.ts';
import classes from './registration.module.css';

/** The reader's own part in an event: what it is, and how to change it. */
export function OwnRegistration({
  event,
  registration,
}: {
  event: Event;
  registration: Registration;
}) {
  const { t } = useTranslation(['eventsRegistration', 'eventsAttendance']);
  const today = useToday();
  const { id: eventId, format, exact, startsOn, endsOn, parts } = event;
  const { own, open, mode, may, capacity, registered, fields } = registration;
  if (mode === 'none' && !own) return null;
  const to = `/events/${eventId}/take-part`;
  const asks = format === 'mixed' || fields.length > 0;
  const comes = own?.state === 'registered' || own?.state === 'waiting';
  const full = capacity !== null && registered >= capacity;
  const none = open ? t(mode === 'open' ? 'own.none' : 'own.invitedOnly') : t('own.closed');
  return (
    <Panel title={t('own.title')} framed>
      <p>{own ? t(`own.${own.state}`, { position: own.position ?? 0 }) : none}</p>
      {own?.state === 'registered' &&
        format !== 'offline' &&
        own.attends !== 'offline' &&
        (own.videoUrl ? (
          <p>
            <Button component="a" href={own.videoUrl}>
              {t('own.video')}
            </Button>
          </p>
        ) : (
          open && <p className={classes.small}>{t('own.videoLater')}</p>
        ))}
      {/* Presence at a set is said at its parts. */}
      {own?.state === 'registered' &&
        exact &&
        startsOn <= today &&
        today <= endsOn &&
        parts.length === 0 && (
          <p>
            <Link to={`/e/${registration.code}/here`}>{t('eventsAttendance:here.title')}</Link>
          </p>
        )}
      {may.join && full && <p className={classes.small}>{t('own.full')}</p>}
      {open && (
        <div className={classes.row}>
          {may.join &&
            (asks ? (
              <Button component={Link} to={to}>
                {t('own.join')}
              </Button>
            ) : (
              <Form method="post" action={to}>
                <Button type="submit" name="intent" value="join">
                  {t('own.join')}
                </Button>
              </Form>
            ))}
          {(comes || own?.state === 'invited') && (
            <Form method="post" action={to}>
              <Button type="submit" name="intent" value="leave" variant="default">
                {t('own.leave')}
              </Button>
            </Form>
          )}
        </div>
      )}
      {may.enrolOwn && (
        <p className={classes.small}>
          <Link to={`/events/${eventId}/enrol-own`}>{t('enrol.own')}</Link>
        </p>
      )}
    </Panel>
  );
}
