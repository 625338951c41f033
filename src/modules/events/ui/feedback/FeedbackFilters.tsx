import { useTranslation } from 'react-i18next';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import type { EventChoices } from '../../planning/choices.ts';
import { feedbackParams } from '../../routes/feedback/asked.ts';

/** What the lists of feedback are narrowed to. */
export function FeedbackFilters({
  choices,
}: {
  choices: Pick<EventChoices, 'kinds' | 'sections'>;
}) {
  const { t } = useTranslation('eventsFeedback');
  const { t: te } = useTranslation('events');
  const kindOf = useKindWords(choices.kinds);
  return (
    <>
      <FilterSelect
        name="section"
        label={te('field.sectionId')}
        options={choices.sections.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect
        name="kind"
        label={te('field.kind')}
        options={choices.kinds.map(({ key }) => ({ value: key, label: kindOf(key) }))}
      />
      <FilterDay name="from" label={t('summary.from')} />
      <FilterDay name="to" label={t('summary.to')} />
      <ClearFilters names={feedbackParams} />
    </>
  );
}
