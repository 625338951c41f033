import type { FormProblems } from '#platform/pages/use-problems.ts';
import classes from './ProblemNotice.module.css';

/**
 * Says what the server refused beyond any one field, for forms too small for `FormShell` and for
 * buttons that stand alone. Announced by screen readers.
 */
export function ProblemNotice({ problems }: { problems: FormProblems | null }) {
  if (!problems || problems.form.length === 0) return null;
  return (
    <div className={classes.problems} role="alert">
      {problems.form.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  );
}
