import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLocale } from '#ui/locale/use-locale.ts';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { type CoverageView, coverageParams } from '../../routes/statistics/coverage-asked.ts';
import type { FigureChoices } from '../../statistics/figure-choices.ts';
import { PeriodFilters } from './FigureFilters.tsx';

const nevers = {
  institutions: ['hosts', 'speaks', 'comes'],
  people: ['speaks', 'comes'],
  directions: ['sections', 'events'],
} as const;

/** What coverage is narrowed by; first of all to those who never do it. */
export function CoverageFilters({ view, choices }: { view: CoverageView; choices: FigureChoices }) {
  const { t } = useTranslation(['eventsCoverage', 'eventsStatistics', 'events']);
  const locale = useLocale();
  const [params] = useSearchParams();
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <>
      <input type="hidden" name="view" value={params.get('view') ?? ''} />
      <FilterSelect
        name="never"
        label={t(`${view}.never`)}
        options={nevers[view].map((value) => ({ value, label: t(`never.${value}`) }))}
      />
      <PeriodFilters choices={choices} />
      {view !== 'directions' && (
        <>
          <FilterSelect
            name="section"
            label={t('events:filter.section')}
            options={choices.sections.map(option)}
          />
          <FilterSelect
            name="direction"
            label={t('eventsStatistics:filter.direction')}
            options={choices.directions.map(option)}
          />
        </>
      )}
      {view === 'people' && (
        <>
          <FilterSelect
            name="organisation"
            label={t('eventsStatistics:filter.organisation')}
            options={choices.organisations.map(option)}
          />
          <FilterSelect
            name="category"
            label={t('eventsStatistics:filter.category')}
            options={[
              ...choices.categories.map(({ key, words }) => ({ value: key, label: words[locale] })),
              { value: 'none', label: t('eventsStatistics:none.category') },
            ]}
          />
        </>
      )}
      <ClearFilters names={coverageParams} />
    </>
  );
}
