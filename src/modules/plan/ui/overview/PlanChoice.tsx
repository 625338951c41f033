import { useTranslation } from 'react-i18next';
import { Form, useSearchParams, useSubmit } from 'react-router';
import classes from './plan-choice.module.css';

/**
 * Which plan a heads' page is about; stands in the address as `plan`, everything else of it is kept.
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
  const submit = useSubmit();
  const [params] = useSearchParams();
  const kept = [...params].filter(([name]) => name !== 'plan');
  return (
    <Form
      className={classes.choice}
      data-screen-only
      onChange={(event) => submit(event.currentTarget)}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span className="visually-hidden">{t('director.choose')}</span>
        <select key={plan} name="plan" defaultValue={plan ?? ''}>
          <option value="">{whole}</option>
          {plans.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit">{t('director.show')}</button>
      </noscript>
    </Form>
  );
}
