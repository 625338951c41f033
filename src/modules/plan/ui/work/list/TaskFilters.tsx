import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import type { WorkChoices } from '../../../queries/get-work-choices.ts';
import classes from './list.module.css';

const states = ['open', 'late', 'done', 'partly', 'moved', 'not_done'] as const;

/** Whose tasks, of which plan, in which state. Stands in a toolbar's form. */
export function TaskFilters({ choices }: { choices: WorkChoices }) {
  const { t } = useTranslation(['planWork', 'plan']);
  return (
    <>
      <FilterSelect
        name="person"
        label={t('plan:field.people')}
        options={choices.people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {choices.plans.length > 1 && (
        <FilterSelect
          name="plan"
          label={t('plan:field.plan')}
          options={choices.plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <FilterSelect
        name="state"
        label={t('plan:field.state')}
        options={states.map((state) => ({ value: state, label: t(`plan:task.${state}`) }))}
      />
    </>
  );
}

/** Further filters of the list: chapter of the chosen plan, promised form, days between which it is due. */
export function MoreTaskFilters({ choices }: { choices: WorkChoices }) {
  const { t } = useTranslation(['planWork', 'plan']);
  const [params] = useSearchParams();
  return (
    <>
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
        name="form"
        label={t('plan:field.form')}
        options={choices.forms.map((form) => ({ value: form, label: form }))}
      />
      <span className={classes.dates}>
        {(['from', 'until'] as const).map((name) => (
          <input
            key={name + params.get(name)}
            type="date"
            name={name}
            aria-label={t(`tasks.${name}`)}
            title={t(`tasks.${name}`)}
            defaultValue={params.get(name) ?? ''}
          />
        ))}
      </span>
    </>
  );
}
