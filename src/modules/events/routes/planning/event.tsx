import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { readAgenda } from '../../agenda/read-agenda.ts';
import { eventChoices } from '../../planning/choices.ts';
import { readEvent } from '../../planning/read-event.ts';
import { readRegistration } from '../../registration/read-registration.ts';
import { PeoplePanel } from '../../ui/people/PeoplePanel.tsx';
import { AgendaGlance } from '../../ui/planning/AgendaGlance.tsx';
import { EventFacts } from '../../ui/planning/EventFacts.tsx';
import { EventTable } from '../../ui/planning/EventTable.tsx';
import classes from '../../ui/planning/events.module.css';
import { OwnRegistration } from '../../ui/registration/OwnRegistration.tsx';
import type { Route } from './+types/event';

export async function loader(args: Route.LoaderArgs) {
  return {
    event: await read(args, readEvent, { eventId: args.params.eventId }),
    agenda: await read(args, readAgenda, { eventId: args.params.eventId }),
    choices: await read(args, eventChoices, {}),
    registration: await read(args, readRegistration, { eventId: args.params.eventId }),
  };
}

/** One event at a glance: what, when, where, who answers, which promise of the plan it keeps. */
export default function EventOverview({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['events', 'eventsAgenda']);
  const { event, agenda, choices, registration } = loaderData;
  const { planItem } = event;
  const kind = choices.kinds.find(({ key }) => key === event.kind);
  const isSet = kind?.settings.set === true;
  return (
    <div className={classes.columns}>
      <div>
        {event.state === 'cancelled' && <p>{t('card.reason', { reason: event.stateReason })}</p>}
        {event.topic && <p className={classes.summary}>{event.topic}</p>}
        {event.summary && <p className={classes.summary}>{event.summary}</p>}
        <Panel title={t('card.facts')}>
          <EventFacts event={event} kind={kind} />
        </Panel>
        {agenda.items.length > 0 && (
          <Panel title={t('eventsAgenda:tab')}>
            <AgendaGlance items={agenda.items} />
          </Panel>
        )}
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
          <OwnRegistration event={event} registration={registration} />
        )}
        <PeoplePanel event={event} />
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
