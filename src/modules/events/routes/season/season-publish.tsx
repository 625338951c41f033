import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { publishEvents } from '../../operations/planning/publish-events.ts';
import { eventChoices } from '../../planning/choices.ts';
import { readSeason } from '../../season/read-season.ts';
import { EventTime } from '../../ui/planning/EventTime.tsx';
import { ChoosePage, Tick } from '../../ui/season/ChoosePage.tsx';
import { useClashWords } from '../../ui/season/clash-words.ts';
import classes from '../../ui/season/season.module.css';
import type { Route } from './+types/season-publish';
import { askedOf, seasonHref, seasonParams } from './season-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = seasonParams(new URL(args.request.url).searchParams, todayOf(args));
  const { kinds, sections } = await read(args, eventChoices, {});
  const season = await read(args, readSeason, askedOf(asked));
  return { asked, season, choices: { kinds, sections } };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const asked = seasonParams(new URL(args.request.url).searchParams, todayOf(args));
  const chosen = new Set((await args.request.formData()).getAll('eventId').map(String));
  if (chosen.size === 0)
    return { ok: false, code: 'refused', reason: 'eventsSeason.nothing-chosen' };
  // A set is announced with its parts.
  const eventIds = [...chosen];
  const outcome = await act(args, publishEvents, { eventIds, withParts: true });
  return outcome.ok
    ? redirect(`${seasonHref(asked.year, asked.firstMonth)}&published=${outcome.value.published}`)
    : outcome;
}

/** All drafts of the season with what is wrong with them: one act announces those that are ticked. */
export default function SeasonPublish({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsSeason');
  const { asked, season, choices } = loaderData;
  const kindOf = useKindWords(choices.kinds);
  const say = useClashWords(loaderData);
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  const drafts = season.events.filter(({ state, may }) => state === 'draft' && may);
  const nobody = ({ responsible, sectionId, host }: (typeof drafts)[number]) =>
    !responsible && !sectionId && !host;
  const lacks = (row: (typeof drafts)[number]) => nobody(row) || row.incomplete;
  const toPlan = drafts.filter(({ promised, exact }) => promised && exact).length;
  return (
    <ChoosePage
      act="publish"
      lead={[t('publish.lead'), toPlan > 0 && t('publish.toPlan', { count: toPlan })]
        .filter(Boolean)
        .join(' ')}
      season={{ ...asked, href: seasonHref(asked.year, asked.firstMonth) }}
      some={drafts.length > 0}
      problems={problems}
    >
      <DataTable
        caption={t('publish.title')}
        rows={drafts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'chosen',
            header: '',
            cell: (row) => (
              <Tick
                name="eventId"
                value={row.id}
                label={row.title}
                chosen={!lacks(row)}
                disabled={lacks(row)}
              />
            ),
          },
          { key: 'when', header: t('clashes.when'), cell: (row) => <EventTime event={row} /> },
          {
            key: 'title',
            header: t('clashes.what'),
            rowHeader: true,
            cell: (row) => (
              <>
                <Link to={`/events/${row.id}`}>{row.title}</Link>
                <span className={classes.faint}>
                  {[
                    kindOf(row.kind),
                    row.section?.name,
                    row.parts > 0 && t('parts', { count: row.parts }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </>
            ),
          },
          {
            key: 'clashes',
            header: t('clashes.title'),
            cell: (row) => (
              <>
                {nobody(row) && <StatusBadge tone="late">{t('publish.lacks')}</StatusBadge>}
                {row.incomplete && <StatusBadge tone="late">{t('publish.incomplete')}</StatusBadge>}
                {row.promised && !row.exact && (
                  <StatusBadge tone="due">{t('publish.noDay')}</StatusBadge>
                )}
                <ul className={classes.plain}>
                  {season.clashes
                    .filter(({ eventIds }) => eventIds.includes(row.id))
                    .map((clash) => (
                      <li key={`${clash.rule} ${clash.about} ${clash.eventIds.join()}`}>
                        {t(`rule.${clash.rule}`)}: {say.about(clash)}
                      </li>
                    ))}
                </ul>
              </>
            ),
          },
        ]}
        empty={<EmptyState title={t('publish.none')} />}
      />
    </ChoosePage>
  );
}
