import { useTranslation } from 'react-i18next';
import { Form, useSearchParams, useSubmit } from 'react-router';
import classes from './person-choice.module.css';

/**
 * Whose work is shown; stands in the address as `person`.
 *
 * @param whole the word for everyone, where that can be shown
 */
export function PersonChoice({
  people,
  person,
  whole,
}: {
  people: readonly { id: string; name: string }[];
  person: string | null;
  whole?: string;
}) {
  const { t } = useTranslation('planWork');
  const submit = useSubmit();
  const [params] = useSearchParams();
  const kept = [...params].filter(([name]) => name !== 'person');
  return (
    <Form className={classes.choice} onChange={(event) => submit(event.currentTarget)}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span className="visually-hidden">{t('whose')}</span>
        <select key={person} name="person" defaultValue={person ?? ''}>
          {whole && <option value="">{whole}</option>}
          {people.map(({ id, name }) => (
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
