import { useTranslation } from 'react-i18next';
import { PageChoice } from '#ui/page/PageChoice.tsx';

/**
 * Which plan a heads' page is about; stands in the address as `plan`.
 *
 * @param whole the word for no plan in particular
 */
export function PlanChoice({
  plans,
  plan,
  whole,
}: {
  plans: readonly { id: string; title: string }[];
  plan: string | null;
  whole: string;
}) {
  const { t } = useTranslation('planOverview');
  return (
    <PageChoice
      name="plan"
      label={t('director.choose')}
      value={plan ?? ''}
      options={[
        { value: '', label: whole },
        ...plans.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  );
}
