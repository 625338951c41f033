import { createContext, type ReactNode, use } from 'react';
import type { FormProblems } from '#platform/pages/use-problems.ts';

const none: FormProblems = { fields: {}, form: [] };
const Problems = createContext<FormProblems>(none);

/** Hands the problems that the server found down to the fields of a form. */
export function FieldErrors({
  problems,
  children,
}: {
  problems: FormProblems | null | undefined;
  children: ReactNode;
}) {
  return <Problems value={problems ?? none}>{children}</Problems>;
}

/** What is wrong with the field, if anything. @param name the field's name, dotted when nested */
export function useFieldError(name: string): string | undefined {
  return use(Problems).fields[name];
}

/** What was typed into the field when it could not be read; undefined when it could. @param name as above */
export function useFieldTyped(name: string): string | undefined {
  return use(Problems).typed?.[name];
}
