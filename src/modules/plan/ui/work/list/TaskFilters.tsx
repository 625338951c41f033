import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DayInput } from '#ui/day/DayInput.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import type { WorkChoices } from '../../../queries/get-work-choices.ts';
import { ChapterFilter, FormFilter, PersonFilter, PlanFilter } from '../WorkFilters.tsx';
import classes from './list.module.css';

const states = ['open', 'late', 'done', 'partly', 'moved', 'not_done'] as const;

/** Whose tasks, of which plan, in which state. Stands in a toolbar's form. */
export function TaskFilters({ choices }: { choices: WorkChoices }) {
  const { t } = useTranslation('plan');
  return (
    <>
      <PersonFilter choices={choices} />
      {choices.plans.length > 1 && <PlanFilter choices={choices} />}
      <FilterSelect
        name="state"
        label={t('field.state')}
        options={states.map((state) => ({ value: state, label: t(`task.${state}`) }))}
      />
    </>
  );
}

/** Further filters of the list: chapter of the chosen plan, promised form, days between which it is due. */
export function MoreTaskFilters({ choices }: { choices: WorkChoices }) {
  const { t } = useTranslation('planWork');
  const [params] = useSearchParams();
  return (
    <>
      <ChapterFilter choices={choices} />
      <FormFilter choices={choices} />
      <span className={classes.dates}>
        {(['from', 'until'] as const).map((name) => (
          <DayInput
            key={name + params.get(name)}
            name={name}
            label={t(`tasks.${name}`)}
            value={params.get(name) ?? ''}
            onDay={(field) => field.form?.requestSubmit()}
          />
        ))}
      </span>
    </>
  );
}
