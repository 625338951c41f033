import { useTranslation } from 'react-i18next';
import { addDays, partsOf } from '#platform/datetime/iso-date.ts';
import { sayDate, sayWeekday } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { EntryLinks } from '#ui/calendar/EntryLinks.tsx';
import { byDay, type CalendarEntry } from '#ui/calendar/entry.ts';
import { MonthCalendar } from '#ui/calendar/MonthCalendar.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { useToday } from '#ui/time/today.tsx';
import type { EventRow } from '../../planning/schema.ts';
import type { EventCalendarAsked } from '../../routes/calendar/event-calendar.tsx';
import type { VisitRow } from '../../visits/schema.ts';
import classes from './calendar.module.css';

const tones: Record<EventRow['state'], Tone> = {
  draft: 'idle',
  published: 'info',
  held: 'done',
  cancelled: 'partly',
};
const visitTones: Record<VisitRow['state'], Tone> = {
  planned: 'info',
  under_way: 'info',
  done: 'done',
  cancelled: 'partly',
};
/** Days over which an event is a month or a week: it stands beside the days and not on each. */
const longest = 7;

/** Events and visits as a month, a week or a list. */
export function EventCalendarBody({
  asked,
  events,
  visits,
  kindOf,
}: {
  asked: EventCalendarAsked;
  events: readonly EventRow[];
  visits: readonly VisitRow[];
  kindOf: (key: string) => string;
}) {
  const { t } = useTranslation(['eventsCalendar', 'events', 'eventsVisits']);
  const locale = useLocale();
  const today = useToday();
  const entryOf = (event: EventRow, date: string): CalendarEntry => ({
    id: `${event.id} ${date}`,
    date,
    title: [event.startsTime, event.title].filter(Boolean).join(' '),
    note: [kindOf(event.kind), event.section?.name, event.host?.name ?? event.place]
      .filter(Boolean)
      .join(' · '),
    tone: tones[event.state],
    state: t(`events:state.${event.state}`),
    href: `/events/${event.id}`,
  });
  const [first, last] = asked.grid;
  const isLong = ({ startsOn, endsOn, exact }: EventRow) =>
    !exact || addDays(startsOn, longest) <= endsOn;
  const visitOf = (visit: VisitRow): CalendarEntry => ({
    id: visit.id,
    date: visit.visitOn,
    title: [visit.startsTime, visit.organisation.name].filter(Boolean).join(' '),
    note: [t('visit'), visit.purpose, visit.team.map(({ name }) => name).join(', ')]
      .filter(Boolean)
      .join(' · '),
    tone: visitTones[visit.state],
    state: t(`eventsVisits:state.${visit.state}`),
    href: `/visits/${visit.id}`,
  });
  const timed = [
    ...events.flatMap((event) =>
      isLong(event)
        ? []
        : daysOf(event, first, last).map((date) => ({
            at: event.startsTime,
            of: entryOf(event, date),
          })),
    ),
    ...visits.map((visit) => ({ at: visit.startsTime, of: visitOf(visit) })),
  ];
  // By the hour within a day; what has none stands after, as in the events' own order.
  const entries = timed
    .toSorted((a, b) => (a.at ?? '24').localeCompare(b.at ?? '24'))
    .map(({ of }) => of);
  const long = events.filter(
    (event) => isLong(event) && event.startsOn <= asked.span[1] && event.endsOn >= asked.span[0],
  );
  const days = byDay(entries);
  const shown =
    asked.view === 'week'
      ? Array.from({ length: 7 }, (_, index) => addDays(first, index))
      : [...days.keys()].sort();
  return (
    <>
      {asked.view === 'month' ? (
        <MonthCalendar year={asked.year} month={asked.month} entries={entries} />
      ) : (
        <div className={asked.view === 'week' ? classes.week : classes.list}>
          {shown.length === 0 && long.length === 0 && <p>{t('none')}</p>}
          {shown.map((date) => (
            <section key={date} aria-current={date === today ? 'date' : undefined}>
              <h3 suppressHydrationWarning>
                {sayWeekday(locale, partsOf(date).weekday, 'short')}, {sayDate(locale, date, today)}
              </h3>
              <EntryLinks entries={days.get(date) ?? []} />
            </section>
          ))}
        </div>
      )}
      <Beside
        title={t('allMonth')}
        entries={long.filter(({ exact }) => !exact).map((event) => entryOf(event, event.startsOn))}
      />
      <Beside
        title={t('longer')}
        entries={long
          .filter(({ exact }) => exact)
          .map((event) => ({
            ...entryOf(event, event.startsOn),
            title: `${sayPeriod(locale, [event.startsOn, event.endsOn], today)} ${event.title}`,
          }))}
      />
    </>
  );
}

/** What has no day of its own, beside the days. */
function Beside({ title, entries }: { title: string; entries: readonly CalendarEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Panel title={title}>
      <div className={classes.list}>
        <EntryLinks entries={entries} />
      </div>
    </Panel>
  );
}

function daysOf({ startsOn, endsOn }: EventRow, first: string, last: string): string[] {
  const days: string[] = [];
  for (
    let day = startsOn > first ? startsOn : first;
    day <= endsOn && day <= last;
    day = addDays(day, 1)
  )
    days.push(day);
  return days;
}
