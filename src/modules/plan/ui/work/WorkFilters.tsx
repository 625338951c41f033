import { useTranslation } from 'react-i18next';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import type { WorkChoices } from '../../queries/get-work-choices.ts';

type Choices = { choices: WorkChoices };

/** Of which plan; stands in the address as `plan`. */
export function PlanFilter({ choices }: Choices) {
  const { t } = useTranslation('plan');
  return (
    <FilterSelect
      name="plan"
      label={t('field.plan')}
      options={choices.plans.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}

/** Whose tasks; stands in the address as `person`. */
export function PersonFilter({ choices }: Choices) {
  const { t } = useTranslation('plan');
  return (
    <FilterSelect
      name="person"
      label={t('field.people')}
      options={choices.people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** Of which chapter of the chosen plan; absent while no plan is chosen. Stands in the address as `chapter`. */
export function ChapterFilter({ choices }: Choices) {
  const { t } = useTranslation('plan');
  if (choices.chapters.length === 0) return null;
  return (
    <FilterSelect
      name="chapter"
      label={t('field.chapter')}
      options={choices.chapters.map(({ id, number, title }) => ({
        value: id,
        label: [number, title].filter(Boolean).join('. '),
      }))}
    />
  );
}

/** Which form was promised; stands in the address as `form`. */
export function FormFilter({ choices }: Choices) {
  const { t } = useTranslation('plan');
  return (
    <FilterSelect
      name="form"
      label={t('field.form')}
      options={choices.forms.map((form) => ({ value: form, label: form }))}
    />
  );
}
