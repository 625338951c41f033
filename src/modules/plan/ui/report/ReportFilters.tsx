import { useTranslation } from 'react-i18next';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import type { WorkChoices } from '../../queries/get-work-choices.ts';

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
  const { t } = useTranslation(['planReport', 'plan']);
  const asOptions = (names: readonly { id: string; name: string }[]) =>
    names.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ListToolbar>
      <FilterSelect
        name="plan"
        label={t('plan:field.plan')}
        options={choices.plans.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <FilterDay name="from" label={t('period.from')} initial={from} />
      <FilterDay name="until" label={t('period.until')} initial={until} />
      {choices.chapters.length > 0 && (
        <FilterSelect
          name="chapter"
          label={t('plan:field.chapter')}
          options={choices.chapters.map(({ id, number, title }) => ({
            value: id,
            label: [number, title].filter(Boolean).join('. '),
          }))}
        />
      )}
      <FilterSelect
        name="person"
        label={t('plan:field.people')}
        options={asOptions(choices.people)}
      />
      <FilterSelect
        name="form"
        label={t('plan:field.form')}
        options={choices.forms.map((form) => ({ value: form, label: form }))}
      />
      <ClearFilters names={['plan', 'chapter', 'person', 'form']} />
    </ListToolbar>
  );
}
