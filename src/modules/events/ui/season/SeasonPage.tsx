import { Button } from '@mantine/core';
import {
  IconBulb,
  IconCalendarEvent,
  IconCopy,
  IconDots,
  IconFileText,
  IconListCheck,
  IconTable,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { sayMonth } from '#platform/datetime/say-date.ts';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Menu } from '#ui/menu/Menu.tsx';
import { MenuLink } from '#ui/menu/MenuItem.tsx';
import { PageChoice } from '#ui/page/PageChoice.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import type { SeasonData } from '../../routes/season/season.tsx';
import { ChosenPanel } from './ChosenPanel.tsx';
import { ClashList } from './ClashList.tsx';
import { SeasonTable } from './SeasonTable.tsx';

/** Calendar and school years around one, in the order in which they begin. */
const seasonsAround = (year: number) =>
  [-2, -1, 0, 1, 2].flatMap((offset) => [[year + offset, 1] as const, [year + offset, 9] as const]);

const told = ['published', 'copied', 'filled'] as const;

/** The season as a table with what gets in the way, and the acts on the whole of it. */
export function SeasonPage({
  data,
  outcome,
}: {
  data: SeasonData;
  outcome: Outcome<unknown> | undefined;
}) {
  const { t } = useTranslation(['eventsSeason', 'eventsFeedback']);
  const { t: te } = useTranslation('events');
  const locale = useLocale();
  const [params] = useSearchParams();
  const problems = useProblems(outcome);
  const { asked, season, span, choices } = data;
  const kindOf = useKindWords(choices.kinds);
  const drafts = season.events.filter(({ state }) => state === 'draft').length;
  const whole = new URLSearchParams({ year: String(asked.year) });
  if (asked.firstMonth === 9) whole.set('span', '9');
  const exported = new URLSearchParams(whole);
  for (const name of ['section', 'kind'])
    if (params.get(name)) exported.set(name, params.get(name) ?? '');
  const done = told.find((name) => params.get(name));
  const doneWords = {
    published: 'publish.done',
    copied: 'copy.done',
    filled: 'fill.done',
  } as const;
  const panelOpen = asked.chosen || asked.add;
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[{ title: te('title'), to: '/events' }]}
        lead={[
          t('count', { count: season.events.length }),
          drafts > 0 && t('drafts', { count: drafts }),
          season.may.plan && t('clashes.count', { count: season.clashes.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
        action={
          season.may.plan &&
          drafts > 0 && (
            <Button component={Link} to={`/events/season/publish?${whole}`}>
              {t('action.publish')}
            </Button>
          )
        }
        more={
          <>
            <PageChoice
              name="season"
              label={t('season')}
              value={`${asked.year}-${asked.firstMonth}`}
              options={seasonsAround(asked.year).map(([year, firstMonth]) => ({
                value: `${year}-${firstMonth}`,
                label: t(firstMonth === 9 ? 'span.school' : 'span.calendar', {
                  year,
                  next: year + 1,
                }),
              }))}
            />
            <Menu label={t('action.more')} icon={IconDots}>
              {season.may.plan && (
                <>
                  <MenuLink icon={IconCopy} to={`/events/season/copy?${whole}`}>
                    {t('action.copy')}
                  </MenuLink>
                  <MenuLink icon={IconListCheck} to={`/events/season/fill?${whole}`}>
                    {t('action.fill')}
                  </MenuLink>
                  <MenuLink icon={IconBulb} to="/events/topics">
                    {t('eventsFeedback:topics.title')}
                  </MenuLink>
                </>
              )}
              <MenuLink
                icon={IconFileText}
                to={`/events/season/export/docx?${exported}`}
                reloadDocument
              >
                {t('action.annex')}
              </MenuLink>
              <MenuLink
                icon={IconFileText}
                to={`/events/season/export/pdf?${exported}`}
                reloadDocument
              >
                {t('action.annexPdf')}
              </MenuLink>
              <MenuLink
                icon={IconTable}
                to={`/events/season/export/xlsx?${exported}`}
                reloadDocument
              >
                {t('action.sheet')}
              </MenuLink>
            </Menu>
          </>
        }
      />
      {done && <DoneNotice>{t(doneWords[done], { count: Number(params.get(done)) })}</DoneNotice>}
      {!panelOpen && <ProblemNotice problems={problems} />}
      <ListToolbar>
        <input type="hidden" name="season" value={`${asked.year}-${asked.firstMonth}`} />
        <FilterSelect
          name="by"
          label={t('by.label')}
          none={t('by.section')}
          options={[{ value: 'kind', label: t('by.kind') }]}
        />
        <FilterSelect
          name="month"
          label={t('scale.label')}
          none={t('scale.year')}
          options={span.months.map((month) => ({
            value: month,
            label: sayMonth(locale, Number(month.slice(5)), Number(month.slice(0, 4))),
          }))}
        />
        <FilterSelect
          name="section"
          label={t('filter.section')}
          options={choices.sections.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterSelect
          name="kind"
          label={t('filter.kind')}
          options={choices.kinds.map(({ key }) => ({ value: key, label: kindOf(key) }))}
        />
        <ClearFilters names={['by', 'month', 'section', 'kind']} />
      </ListToolbar>
      {season.events.length === 0 && season.sections.length === 0 ? (
        <EmptyState icon={IconCalendarEvent} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <SeasonTable data={data} />
      )}
      <ChosenPanel data={data} problems={problems} />
      {season.may.plan && <ClashList data={data} />}
    </>
  );
}
