import { useTranslation } from 'react-i18next';
import { Form, useSearchParams, useSubmit } from 'react-router';
import classes from './PageChoice.module.css';

/**
 * Whose or what the whole page is about. Goes into the head of the page; stands in the address under
 * `name`, and everything else of the address is kept. Chosen, it is shown at once.
 */
export function PageChoice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}) {
  const { t } = useTranslation('ui');
  const submit = useSubmit();
  const [params] = useSearchParams();
  const kept = [...params].filter(([other]) => other !== name);
  return (
    <Form className={classes.choice} onChange={(event) => submit(event.currentTarget)}>
      {kept.map(([other, given]) => (
        <input key={other} type="hidden" name={other} value={given} />
      ))}
      <label>
        <span className="visually-hidden">{label}</span>
        <select key={value} name={name} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit">{t('table.apply')}</button>
      </noscript>
    </Form>
  );
}
