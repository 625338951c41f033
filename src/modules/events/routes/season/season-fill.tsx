import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { fillSeason } from '../../operations/season/fill-season.ts';
import { eventChoices } from '../../planning/choices.ts';
import { readPromised } from '../../season/fill/read-promised.ts';
import { seasonSpan } from '../../season/span.ts';
import { ChoosePage, Tick } from '../../ui/season/ChoosePage.tsx';
import classes from '../../ui/season/season.module.css';
import type { Route } from './+types/season-fill';
import { seasonHref, seasonParams } from './season-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { year, firstMonth } = seasonParams(new URL(args.request.url).searchParams, todayOf(args));
  const { kinds, sections } = await read(args, eventChoices, {});
  return {
    year,
    firstMonth,
    sections,
    kinds: kinds.filter(({ archived }) => !archived),
    drafts: await read(args, readPromised, { year, firstMonth }),
  };
}

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown> | Response> {
  const { year, firstMonth } = seasonParams(new URL(args.request.url).searchParams, todayOf(args));
  const form = await args.request.formData();
  const drafts = form.getAll('draft').map((key) => ({
    key: String(key),
    kind: String(form.get(`kind ${key}`) ?? ''),
    sectionId: String(form.get(`section ${key}`) ?? '') || null,
  }));
  if (drafts.length === 0)
    return { ok: false, code: 'refused', reason: 'eventsSeason.nothing-chosen' };
  const outcome = await act(args, fillSeason, { year, firstMonth, drafts });
  return outcome.ok
    ? redirect(`${seasonHref(year, firstMonth)}&filled=${outcome.value.added}`)
    : outcome;
}

/** What the plans owe the season: ticked, one act makes drafts of it. */
export default function SeasonFill({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsSeason');
  const { t: te } = useTranslation('events');
  const locale = useLocale();
  const { year, firstMonth, kinds, sections, drafts } = loaderData;
  const { from, until } = seasonSpan(year, firstMonth);
  const kindOf = useKindWords(kinds);
  const problems = useProblems(actionData as Outcome<unknown> | undefined);
  return (
    <ChoosePage
      act="fill"
      lead={t('fill.lead')}
      season={{ year, firstMonth, href: seasonHref(year, firstMonth) }}
      some={drafts.length > 0}
      problems={problems}
    >
      <DataTable
        caption={t('fill.title')}
        rows={drafts}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'chosen',
            header: '',
            cell: ({ key, title, kind }) => (
              <Tick name="draft" value={key} label={title} chosen={kind !== null} />
            ),
          },
          {
            key: 'item',
            header: t('fill.item'),
            rowHeader: true,
            cell: (row) => (
              <>
                {[row.number, row.title].filter(Boolean).join(' ')}
                <span className={classes.faint}>
                  {row.planTitle} · {t(`fill.reason.${row.reason}`, { number: row.promised })}
                </span>
              </>
            ),
          },
          {
            key: 'kind',
            header: te('field.kind'),
            cell: ({ key, kind, title }) => (
              <select
                name={`kind ${key}`}
                className={classes.wide}
                aria-label={`${te('field.kind')}: ${title}`}
                defaultValue={kind ?? ''}
              >
                {kinds.map((one) => (
                  <option key={one.key} value={one.key}>
                    {kindOf(one.key)}
                  </option>
                ))}
              </select>
            ),
          },
          {
            key: 'section',
            header: te('field.sectionId'),
            cell: ({ key, sectionId, title }) => (
              <select
                name={`section ${key}`}
                className={classes.wide}
                aria-label={`${te('field.sectionId')}: ${title}`}
                defaultValue={sectionId ?? ''}
              >
                <option value="">{te('noSection')}</option>
                {sections.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            ),
          },
          {
            key: 'when',
            header: t('fill.when'),
            cell: ({ startsOn, endsOn }) =>
              startsOn <= from && endsOn >= until
                ? t('fill.anyMonth')
                : sayPeriod(locale, [startsOn, endsOn]),
          },
        ]}
        empty={<EmptyState title={t('fill.none')} />}
      />
    </ChoosePage>
  );
}
