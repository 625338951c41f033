import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import type { EventChoices } from '../../planning/choices.ts';

/** By what visits and their figures are narrowed. @param choices null for an institution, which sees its own */
export function VisitFilters({
  choices,
  cleared,
}: {
  choices: Pick<EventChoices, 'organisations' | 'staff'> | null;
  cleared: readonly string[];
}) {
  const { t } = useTranslation('eventsVisits');
  const [params] = useSearchParams();
  const options = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const topic = params.get('topic');
  return (
    <>
      <FilterDay name="from" label={t('field.startsTime')} />
      <FilterDay name="to" label={t('field.endsTime')} />
      {choices && (
        <>
          <FilterSelect
            name="organisation"
            label={t('columns.organisation')}
            options={options(choices.organisations)}
          />
          <FilterSelect name="person" label={t('columns.team')} options={options(choices.staff)} />
        </>
      )}
      {topic && (
        <FilterSelect
          name="topic"
          label={t('figures.topic')}
          options={[{ value: topic, label: topic }]}
        />
      )}
      {['event', 'item'].map((name) => {
        const value = params.get(name);
        return value && <input key={name} type="hidden" name={name} value={value} />;
      })}
      <ClearFilters names={cleared} />
    </>
  );
}
