import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLocale } from '#ui/locale/use-locale.ts';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import type { AssignmentChoices } from '../../assignments/choices.ts';

/** On which day, whose, in which direction; the files of the same. */
export function AssignmentFilters({
  view,
  on,
  choices,
}: {
  view: 'matrix' | 'list';
  on: string;
  choices: AssignmentChoices;
}) {
  const { t } = useTranslation('assignments');
  const locale = useLocale();
  const [params] = useSearchParams();
  const options = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ListToolbar
      searchLabel={t(view === 'matrix' ? 'filter.search' : 'filter.searchList')}
      exports={(['xlsx', 'csv', 'docx', 'pdf'] as const).map((format) => ({
        format,
        href: `/assignments/export/${format}?${params}`,
      }))}
    >
      <input type="hidden" name="view" value={view} />
      <FilterDay name="on" label={t('filter.on')} initial={on} />
      <FilterSelect name="person" label={t('filter.person')} options={options(choices.staff)} />
      {choices.directions.length > 0 && (
        <FilterSelect
          name="direction"
          label={t('filter.direction')}
          options={options(choices.directions)}
        />
      )}
      {view === 'matrix' ? (
        <>
          <FilterSelect
            name="kind"
            label={t('filter.kind')}
            options={choices.organisationKinds.map(({ key, words }) => ({
              value: key,
              label: words[locale],
            }))}
          />
          <FilterSelect
            name="only"
            label={t('filter.only')}
            none={t('filter.all')}
            options={(['gaps', 'overlaps'] as const).map((value) => ({
              value,
              label: t(`filter.${value}`),
            }))}
          />
        </>
      ) : (
        <FilterSelect
          name="state"
          label={t('filter.state')}
          none={t('filter.current')}
          options={(['future', 'past', 'all'] as const).map((value) => ({
            value,
            label: t(`filter.states.${value}`),
          }))}
        />
      )}
      <ClearFilters names={['on', 'person', 'direction', 'kind', 'only', 'state']} />
    </ListToolbar>
  );
}
