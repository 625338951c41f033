import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { eventChoices } from '../../planning/choices.ts';
import { readEvent } from '../../planning/read-event.ts';
import { readRegistration } from '../../registration/read-registration.ts';
import { EventTable } from '../../ui/planning/EventTable.tsx';
import { EventTime } from '../../ui/planning/EventTime.tsx';
import classes from '../../ui/planning/events.module.css';
import { OwnRegistration } from '../../ui/registration/OwnRegistration.tsx';
import type { Route } from './+types/event';

export async function loader(args: Route.LoaderArgs) {
  return {
    event: await read(args, readEvent, { eventId: args.params.eventId }),
    choices: await read(args, eventChoices, {}),
    registration: await read(args, readRegistration, { eventId: args.params.eventId }),
  };
}

/** One event at a glance: what, when, where, who answers, which promise of the plan it keeps. */
export default function EventOverview({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('events');
  const { event, choices, registration } = loaderData;
  const { section, host, responsible, planItem } = event;
  const isSet = choices.kinds.find(({ key }) => key === event.kind)?.settings.set === true;
  return (
    <div className={classes.columns}>
      <div>
        {event.state === 'cancelled' && <p>{t('card.reason', { reason: event.stateReason })}</p>}
        {event.topic && <p className={classes.summary}>{event.topic}</p>}
        {event.summary && <p className={classes.summary}>{event.summary}</p>}
        {(event.parts.length > 0 || (isSet && event.may.update)) && (
          <Panel
            title={t('card.parts')}
            action={
              event.may.update && (
                <Link to={`/events/new?parent=${event.id}`}>{t('card.addPart')}</Link>
              )
            }
          >
            <EventTable events={event.parts} choices={choices} />
          </Panel>
        )}
      </div>
      <div>
        {event.state === 'published' && (
          <OwnRegistration eventId={event.id} format={event.format} registration={registration} />
        )}
        <Panel title={t('card.facts')} framed>
          <Facts
            facts={[
              { label: t('columns.when'), value: <EventTime event={event} /> },
              {
                label: t('columns.section'),
                value: section && <Link to={`/sections/${section.id}`}>{section.name}</Link>,
              },
              {
                label: t('columns.host'),
                value: host && <Link to={`/institutions/${host.id}`}>{host.name}</Link>,
              },
              {
                label: t('field.place'),
                value: [event.place, event.room].filter(Boolean).join(', '),
              },
              {
                label: t('columns.format'),
                value: event.format ? t(`format.${event.format}`) : t('formatOpen'),
              },
              {
                label: t('field.videoUrl'),
                value: event.videoUrl && <a href={event.videoUrl}>{event.videoUrl}</a>,
              },
              { label: t('columns.audience'), value: event.audience },
              {
                label: t('field.registration'),
                value: t(`registration.${event.registration}`),
              },
              { label: t('field.capacity'), value: event.capacity },
              { label: t('field.quota'), value: event.quota },
            ]}
          />
        </Panel>
        <Panel title={t('card.people')} framed>
          <ul className={classes.plain}>
            {responsible && (
              <li>
                <Link to={`/people/${responsible.id}`}>{responsible.name}</Link>
                <span>{t('columns.responsible')}</span>
              </li>
            )}
            {event.people.map(({ id, name, role }) => (
              <li key={`${id} ${role}`}>
                <Link to={`/people/${id}`}>{name}</Link>
                <span>{t(`role.${role}`)}</span>
              </li>
            ))}
            {!responsible && event.people.length === 0 && <li>{t('nobody')}</li>}
          </ul>
        </Panel>
        {planItem && (
          <Panel title={t('card.plan')} framed>
            <Link to={`/plans/${planItem.planId}#item-${planItem.id}`}>
              {[planItem.number, planItem.text].filter(Boolean).join(' ')}
            </Link>
            <span className={classes.faint}>{planItem.planTitle}</span>
          </Panel>
        )}
      </div>
    </div>
  );
}
