import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import type { CalendarEntry } from '#ui/calendar/entry.ts';
import { MonthCalendar } from '#ui/calendar/MonthCalendar.tsx';
import { QuarterCalendar } from '#ui/calendar/QuarterCalendar.tsx';
import { type DayLoad, YearCalendar } from '#ui/calendar/YearCalendar.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import type { Tone } from '#ui/status/tones.ts';
import { listHref } from '#ui/table/list-query.ts';
import { useToday } from '#ui/time/today.tsx';
import type { CalendarTask } from '../../../queries/get-calendar.ts';
import type { CalendarAsked } from '../../../routes/calendar-asked.ts';
import { lookOf } from '../task/task-tone.ts';
import classes from './calendar.module.css';
import { placeTasks } from './place-tasks.ts';
import { WindowList } from './WindowList.tsx';

/** The states in the order in which they deserve attention. */
const urgency: readonly Tone[] = ['late', 'due', 'idle', 'partly', 'info', 'done'];

/** The calendar itself. With the focus in it, the arrow keys turn its pages and Home goes to today. */
export function CalendarBody({
  asked,
  tasks,
}: {
  asked: CalendarAsked;
  tasks: readonly CalendarTask[];
}) {
  const { t } = useTranslation('planWork');
  const turn = useTurning(asked);
  return (
    <section
      aria-label={t('calendar.keys')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys do what the links above do
      tabIndex={0}
      onKeyDown={turn}
      className={classes.body}
    >
      {asked.view === 'year' ? (
        <YearOf asked={asked} tasks={tasks} />
      ) : asked.view === 'quarter' ? (
        <QuarterOf asked={asked} tasks={tasks} />
      ) : (
        <MonthOf asked={asked} tasks={tasks} />
      )}
    </section>
  );
}

function MonthOf({ asked, tasks }: { asked: CalendarAsked; tasks: readonly CalendarTask[] }) {
  const { t } = useTranslation(['planWork', 'plan']);
  const { days } = placeTasks(tasks, asked.grid);
  const { within, ongoing } = placeTasks(tasks, asked.span);
  const inMonth = within.filter(({ dueOn }) => dueOn >= asked.span[0]);
  const entries = days.map(({ date, task }) => entryOf(task, date, (key) => t(`plan:task.${key}`)));
  return (
    <>
      <MonthCalendar year={asked.year} month={asked.month} entries={entries} />
      <div className={classes.beside}>
        {inMonth.length > 0 && (
          <Panel title={t('calendar.within', { count: inMonth.length })}>
            <WindowList tasks={inMonth} />
          </Panel>
        )}
        {ongoing.length > 0 && (
          <details className={classes.ongoing}>
            <summary>{t('calendar.ongoing', { count: ongoing.length })}</summary>
            <WindowList tasks={ongoing} />
          </details>
        )}
      </div>
    </>
  );
}

/** Here a long window stands on its last day and says how long it is. */
function QuarterOf({ asked, tasks }: { asked: CalendarAsked; tasks: readonly CalendarTask[] }) {
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const today = useToday();
  const { within } = placeTasks(tasks, asked.span);
  const long = new Set(within);
  const entries = tasks.map((task) => {
    const entry = entryOf(task, task.dueOn, (key) => t(`task.${key}`));
    const window = long.has(task) ? sayPeriod(locale, [task.startsOn, task.dueOn], today) : '';
    return { ...entry, note: [window, task.people].filter(Boolean).join(' · ') };
  });
  return <QuarterCalendar year={asked.year} firstMonth={asked.month} entries={entries} />;
}

function YearOf({ asked, tasks }: { asked: CalendarAsked; tasks: readonly CalendarTask[] }) {
  const [params] = useSearchParams();
  const days = useMemo(() => loadOf(tasks), [tasks]);
  const filters = new URLSearchParams(
    [...params].filter(([name]) => ['person', 'plan', 'state'].includes(name)),
  );
  return (
    <YearCalendar
      year={asked.year}
      firstMonth={1}
      days={days}
      dayHref={(date) => `/tasks?${filters}&from=${date}&until=${date}`}
      monthHref={(year, month) =>
        listHref(params, { view: 'month', at: `${year}-${String(month).padStart(2, '0')}` })
      }
    />
  );
}

function entryOf(
  task: CalendarTask,
  date: string,
  say: (key: ReturnType<typeof lookOf>['key']) => string,
): CalendarEntry {
  const { tone, key } = lookOf(task);
  return {
    id: task.id,
    date,
    title: [task.number, task.text].filter(Boolean).join(' '),
    note: task.people ?? undefined,
    tone,
    state: say(key),
    href: `/tasks/${task.id}`,
  };
}

/** How much is due on each day, and the state of it that deserves attention most. */
function loadOf(tasks: readonly CalendarTask[]): Map<string, DayLoad> {
  const days = new Map<string, DayLoad>();
  for (const task of tasks) {
    const { tone } = lookOf(task);
    const day = days.get(task.dueOn) ?? { count: 0, tone };
    const worse = urgency.indexOf(tone) < urgency.indexOf(day.tone) ? tone : day.tone;
    days.set(task.dueOn, { count: day.count + 1, tone: worse });
  }
  return days;
}

function useTurning({ before, after }: CalendarAsked) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const today = useToday().slice(0, 7);
  const targets: Record<string, string> = { ArrowLeft: before, ArrowRight: after, Home: today };
  return (event: KeyboardEvent) => {
    const at = targets[event.key];
    if (!at || event.target !== event.currentTarget || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    void navigate(listHref(params, { at }), { preventScrollReset: true });
  };
}
