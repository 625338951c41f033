import { useTranslation } from 'react-i18next';
import { Form, useSearchParams, useSubmit } from 'react-router';
import classes from './person-choice.module.css';

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
  const submit = useSubmit();
  const [params] = useSearchParams();
  const kept = [...params].filter(([name]) => name !== 'person');
  const known = people.some(({ id }) => id === person?.id);
  const choices = person && !known ? [person, ...people] : people;
  if (choices.length === 0) return null;
  return (
    <Form className={classes.choice} onChange={(event) => submit(event.currentTarget)}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span className="visually-hidden">{t('whose')}</span>
        <select key={person?.id} name="person" defaultValue={person?.id ?? wholeCentre}>
          {whole && <option value={wholeCentre}>{whole}</option>}
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit">{t('show')}</button>
      </noscript>
    </Form>
  );
}
