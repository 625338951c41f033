import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { copySeason } from '../../operations/season/copy-season.ts';
import { eventChoices } from '../../planning/choices.ts';
import { readLastSeason } from '../../season/copy/read-last-season.ts';
import { EventTime } from '../../ui/planning/EventTime.tsx';
import { ChoosePage, Tick } from '../../ui/season/ChoosePage.tsx';
import classes from '../../ui/season/season.module.css';
import type { Route } from './+types/season-copy';
import { seasonHref, seasonParams } from './season-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { year, firstMonth } = seasonParams(new URL(args.request.url).searchParams, todayOf(args));
  const { kinds } = await read(args, eventChoices, {});
  return {
    year,
    firstMonth,
    kinds,
    events: await read(args, readLastSeason, { year, firstMonth }),
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const { year, firstMonth } = seasonParams(new URL(args.request.url).searchParams, todayOf(args));
  const eventIds = (await args.request.formData()).getAll('eventId').map(String);
  if (eventIds.length === 0)
    return { ok: false, code: 'refused', reason: 'eventsSeason.nothing-chosen' };
  const outcome = await act(args, copySeason, { year, firstMonth, eventIds });
  return outcome.ok
    ? redirect(`${seasonHref(year, firstMonth)}&copied=${outcome.value.copied}`)
    : outcome;
}

/** What last year had and where it would stand this year: ticked, one act lays it out. */
export default function SeasonCopy({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsSeason');
  const { year, firstMonth, kinds, events } = loaderData;
  const kindOf = useKindWords(kinds);
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const can = events.filter(({ problem }) => problem === null).length;
  return (
    <ChoosePage
      act="copy"
      lead={t('copy.lead')}
      season={{ year, firstMonth, href: seasonHref(year, firstMonth) }}
      some={can > 0}
      problems={problems}
    >
      <DataTable
        caption={t('copy.title')}
        rows={events}
        rowKey={({ eventId }) => eventId}
        rowTone={({ problem }) => (problem ? 'faded' : undefined)}
        columns={[
          {
            key: 'chosen',
            header: '',
            cell: ({ eventId, title, problem }) => (
              <Tick
                name="eventId"
                value={eventId}
                label={title}
                chosen={problem === null}
                disabled={problem !== null}
              />
            ),
          },
          {
            key: 'title',
            header: t('clashes.what'),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.title}
                <span className={classes.faint}>
                  {[
                    kindOf(row.kind),
                    row.section,
                    row.parts > 0 && t('parts', { count: row.parts }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </>
            ),
          },
          {
            key: 'was',
            header: t('copy.was'),
            cell: (row) => <EventTime event={dayOnly(row)} />,
          },
          {
            key: 'becomes',
            header: t('copy.becomes'),
            cell: ({ becomes, problem }) =>
              problem ? (
                <StatusBadge tone="idle">{t(`copy.problem.${problem}`)}</StatusBadge>
              ) : (
                <EventTime event={dayOnly(becomes)} />
              ),
          },
        ]}
        empty={<EmptyState title={t('copy.none')} />}
      />
    </ChoosePage>
  );
}

const dayOnly = (days: { startsOn: string; endsOn: string }) => ({
  ...days,
  startsTime: null,
  endsTime: null,
});
