import { useTranslation } from 'react-i18next';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import type { WorkChoices } from '../../queries/get-work-choices.ts';
import { ChapterFilter, FormFilter, PersonFilter, PlanFilter } from '../work/WorkFilters.tsx';

/** Which plan, days, chapter, person and form the report is of; all of it stands in the address. */
export function ReportFilters({
  choices,
  from,
  until,
}: {
  choices: WorkChoices;
  from: string;
  until: string;
}) {
  const { t } = useTranslation('planReport');
  return (
    <ListToolbar>
      <PlanFilter choices={choices} />
      <FilterDay name="from" label={t('period.from')} initial={from} />
      <FilterDay name="until" label={t('period.until')} initial={until} />
      <ChapterFilter choices={choices} />
      <PersonFilter choices={choices} />
      <FormFilter choices={choices} />
      <ClearFilters names={['plan', 'chapter', 'person', 'form']} />
    </ListToolbar>
  );
}
