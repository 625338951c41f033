import { useTranslation } from 'react-i18next';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { deadlineKinds } from '../../deadline/types.ts';
import type { WorkChoices } from '../../queries/get-work-choices.ts';
import { itemStates } from '../../queries/item-states.ts';

/** Filters of the list of items: of which plan and chapter, whose, promised form, kind of deadline, how far. */
export function ItemFilters({ choices }: { choices: WorkChoices }) {
  const { t } = useTranslation(['planDocument', 'plan']);
  const same = (value: string) => ({ value, label: value });
  return (
    <>
      {choices.plans.length > 1 && (
        <FilterSelect
          name="plan"
          label={t('plan:field.plan')}
          options={choices.plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
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
        name="state"
        label={t('items.progress')}
        options={itemStates.map((state) => ({ value: state, label: t(`items.states.${state}`) }))}
      />
      <FilterSelect
        name="person"
        label={t('plan:field.people')}
        options={choices.people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect name="role" label={t('items.role')} options={choices.roles.map(same)} />
      <FilterSelect name="form" label={t('plan:field.form')} options={choices.forms.map(same)} />
      <FilterSelect
        name="kind"
        label={t('items.kind')}
        options={deadlineKinds.map((kind) => ({ value: kind, label: t(`plan:deadline.${kind}`) }))}
      />
    </>
  );
}
