import { useTranslation } from 'react-i18next';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { MoreFilters } from '#ui/table/MoreFilters.tsx';
import { useToday } from '#ui/time/today.tsx';
import { organisationFilters } from '../../routes/organisations/asked.ts';
import type { Lists } from '../../routes/organisations/lists.ts';
import type { Choice } from './choices.ts';

/** Above the register of institutions: search, filters, the day, files. */
export function OrganisationFilters({
  lists,
  above,
  professions,
  exports,
}: {
  lists: Lists;
  /** Departments and centres, under which institutions stand. */
  above: readonly Choice[];
  professions: readonly Choice[];
  exports: readonly { format: 'xlsx' | 'csv'; href: string }[];
}) {
  const { t } = useTranslation('organisations');
  const today = useToday();
  const yesNo = [
    { value: 'yes', label: t('filter.yes') },
    { value: 'no', label: t('filter.no') },
  ];
  return (
    <ListToolbar searchLabel={t('search')} exports={exports}>
      <FilterSelect name="kind" label={t('filter.kind')} options={lists.kinds} />
      {above.length > 0 && <FilterSelect name="under" label={t('filter.under')} options={above} />}
      <FilterSelect
        name="state"
        label={t('filter.state')}
        options={(['closed', 'all'] as const).map((value) => ({
          value,
          label: t(`filter.states.${value}`),
        }))}
        none={t('filter.states.open')}
      />
      <FilterDay name="day" label={t('filter.day')} initial={today} />
      <MoreFilters names={['ownership', 'feature', 'profession', 'language', 'remote']}>
        <FilterSelect name="ownership" label={t('filter.ownership')} options={lists.ownerships} />
        <FilterSelect name="feature" label={t('filter.feature')} options={lists.features} />
        {professions.length > 0 && (
          <FilterSelect name="profession" label={t('filter.profession')} options={professions} />
        )}
        <FilterSelect name="language" label={t('filter.language')} options={lists.languages} />
        <FilterSelect name="remote" label={t('filter.remote')} options={yesNo} />
      </MoreFilters>
      <ClearFilters names={organisationFilters} />
    </ListToolbar>
  );
}
