import { useTranslation } from 'react-i18next';
import { PageChoice } from '#ui/page/PageChoice.tsx';

/** Stands in the address for everyone's work. */
export const wholeCentre = 'all';

/**
 * Whose work is shown; stands in the address as `person`.
 *
 * @param person who is shown, also when not one of the people; null for everyone, or for nobody yet
 * @param whole the word for everyone, where that can be shown
 */
export function PersonChoice({
  people,
  person,
  whole,
}: {
  people: readonly { id: string; name: string }[];
  person: { id: string; name: string } | null;
  whole?: string;
}) {
  const { t } = useTranslation('planWork');
  const known = people.some(({ id }) => id === person?.id);
  const choices = person && !known ? [person, ...people] : people;
  if (choices.length === 0) return null;
  return (
    <PageChoice
      name="person"
      label={t('whose')}
      value={person?.id ?? wholeCentre}
      options={[
        ...(whole ? [{ value: wholeCentre, label: whole }] : []),
        ...choices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
