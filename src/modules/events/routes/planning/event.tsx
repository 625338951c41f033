import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { readAgenda } from '../../agenda/read-agenda.ts';
import { eventChoices } from '../../planning/choices.ts';
import { type Event, readEvent } from '../../planning/read-event.ts';
import { readRegistration } from '../../registration/read-registration.ts';
import { PeoplePanel } from '../../ui/people/PeoplePanel.tsx';
import { AgendaGlance } from '../../ui/planning/AgendaGlance.tsx';
import { EventFacts } from '../../ui/planning/EventFacts.tsx';
import { EventTable } from '../../ui/planning/EventTable.tsx';
import classes from '../../ui/planning/events.module.css';
import { OwnRegistration } from '../../ui/registration/OwnRegistration.tsx';
import { RoutePanel } from '../../ui/visits/RoutePanel.tsx';
import { listVisits } from '../../visits/list-visits.ts';
import { visitPermissions } from '../../visits/permissions.ts';
import type { VisitRow } from '../../visits/schema.ts';
import type { Route } from './+types/event';

export async function loader(args: Route.LoaderArgs) {
  const actor = actorOf(args);
  const { eventId } = args.params;
  return {
    visits: holds(actor, 'visit.read', visitPermissions['visit.read'])
      ? (await readAll(args, listVisits, { eventId, sort: 'when' })).toSorted(byHour)
      : [],
    plansVisits: holds(actor, 'visit.plan', visitPermissions['visit.plan']),
    event: await read(args, readEvent, { eventId: args.params.eventId }),
    agenda: await read(args, readAgenda, { eventId: args.params.eventId }),
    choices: await read(args, eventChoices, {}),
    registration: await read(args, readRegistration, { eventId: args.params.eventId }),
  };
}

/** Within a day by the hour at which they begin. */
const byHour = (a: VisitRow, b: VisitRow) =>
  `${a.visitOn} ${a.startsTime ?? '24'}`.localeCompare(`${b.visitOn} ${b.startsTime ?? '24'}`);

/** One event at a glance: what, when, where, who answers, which promise of the plan it keeps. */
export default function EventOverview({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['events', 'eventsAgenda']);
  const { event, agenda, choices, registration, visits, plansVisits } = loaderData;
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
            action={event.may.update && <Link to={partHref(event)}>{t('card.addPart')}</Link>}
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
        <RoutePanel
          eventId={event.id}
          visits={visits}
          plans={plansVisits && event.state !== 'cancelled' && event.format !== 'online'}
        />
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

/** A part begins where and when the whole does. */
function partHref({ id, startsOn, section, host, directionId }: Event): string {
  const params = new URLSearchParams({ parent: id, day: startsOn });
  if (section) params.set('section', section.id);
  if (host) params.set('host', host.id);
  if (directionId) params.set('direction', directionId);
  return `/events/new?${params}`;
}
