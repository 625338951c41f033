import { useTranslation } from 'react-i18next';
import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { eventFormats } from '#packs/events-pack.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { MoreFilters } from '#ui/table/MoreFilters.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { FigureChoices } from '../../statistics/figure-choices.ts';
import { type FigureYear, figureYears, schoolYearWith } from '../../statistics/years.ts';

/** What every page of figures is narrowed by. @param cleared - names of the page's own filters too */
export function FigureFilters({
  choices,
  visits = false,
  cleared,
}: {
  choices: FigureChoices;
  /** Also by those who came. */
  visits?: boolean;
  cleared: readonly string[];
}) {
  const { t } = useTranslation(['eventsStatistics', 'events']);
  const locale = useLocale();
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const without = (label: string) => ({ value: 'none', label });
  const kinds = (of: FigureChoices['kinds']) =>
    of.map(({ key, words }) => ({ value: key, label: words[locale] }));
  return (
    <>
      <PeriodFilters choices={choices} />
      <FilterSelect name="kind" label={t('events:filter.kind')} options={kinds(choices.kinds)} />
      <FilterSelect
        name="section"
        label={t('events:filter.section')}
        options={[without(t('none.section')), ...choices.sections.map(option)]}
      />
      <FilterSelect
        name="host"
        label={t('filter.host')}
        options={[without(t('none.host')), ...choices.organisations.map(option)]}
      />
      <MoreFilters names={['direction', 'format', 'audience', 'organisation', 'category']}>
        <FilterSelect
          name="direction"
          label={t('filter.direction')}
          options={[without(t('none.direction')), ...choices.directions.map(option)]}
        />
        <FilterSelect
          name="format"
          label={t('events:filter.format')}
          options={[
            ...eventFormats.map((value) => ({ value, label: t(`events:format.${value}`) })),
            without(t('none.format')),
          ]}
        />
        {choices.audiences.length > 0 && (
          <FilterSelect
            name="audience"
            label={t('filter.audience')}
            options={choices.audiences.map((value) => ({ value, label: value }))}
          />
        )}
        {visits && (
          <>
            <FilterSelect
              name="organisation"
              label={t('filter.organisation')}
              options={[without(t('none.organisation')), ...choices.organisations.map(option)]}
            />
            <FilterSelect
              name="category"
              label={t('filter.category')}
              options={[...kinds(choices.categories), without(t('none.category'))]}
            />
          </>
        )}
      </MoreFilters>
      <ClearFilters names={cleared} />
    </>
  );
}

/** A school year, a calendar year, or own days. */
export function PeriodFilters({ choices }: { choices: Pick<FigureChoices, 'first' | 'last'> }) {
  const { t } = useTranslation('eventsStatistics');
  const today = useToday();
  const present = schoolYearWith(today);
  const sayYear = ({ school, year }: FigureYear) =>
    school ? t('filter.school', { year: saySchoolYear(year) }) : t('filter.year', { year });
  const first = choices.first && choices.first < today ? choices.first : today;
  const last = choices.last && choices.last > today ? choices.last : today;
  const known = figureYears(first, last);
  return (
    <>
      <FilterSelect
        name="period"
        label={t('filter.period')}
        none={t('filter.school', { year: saySchoolYear(present) })}
        options={known
          .filter(({ key }) => key !== `school-${present}`)
          .map((year) => ({ value: year.key, label: sayYear(year) }))}
      />
      <FilterDay name="from" label={t('filter.from')} />
      <FilterDay name="to" label={t('filter.to')} />
    </>
  );
}
