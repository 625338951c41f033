import { useTranslation } from 'react-i18next';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import classes from './registration.module.css';

/** How somebody comes to a mixed event. */
export function AttendsField({
  label,
  chosen,
  problems,
}: {
  label: string;
  chosen?: 'online' | 'offline' | null;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('eventsRegistration');
  const problem = problems?.fields.attends;
  return (
    <fieldset className={classes.choices} id="field-attends">
      <legend>{label}</legend>
      {(['offline', 'online'] as const).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="attends"
            value={value}
            defaultChecked={chosen === value}
            required
          />
          {t(`answer.${value}`)}
        </label>
      ))}
      {problem && <p className={classes.problem}>{problem}</p>}
    </fieldset>
  );
}
