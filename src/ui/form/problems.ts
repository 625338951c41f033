import type { FormProblems } from './field-errors.tsx';

/** A problem of one field, as validation and the API report it. */
export interface FieldProblem {
  /** Dotted path («items.2.name»); '' for the whole form. */
  path: string;
  message: string;
}

/** Problems by field for `FormShell`; the first problem of a field is the one that is shown. */
export function toFormProblems(problems: readonly FieldProblem[]): FormProblems {
  const result: FormProblems = { fields: {}, form: [] };
  for (const { path, message } of problems) {
    if (path === '') result.form.push(message);
    else result.fields[path] ??= message;
  }
  return result;
}

/** The same from the issues of a failed zod parse, worded already. */
export function fromIssues(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): FormProblems {
  return toFormProblems(
    issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  );
}
