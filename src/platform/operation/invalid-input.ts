import type { z } from 'zod';
import { AppError } from '../errors.ts';

/**
 * Turns what zod found into fields with stable codes; the interface words them. The parse has to
 * report its input, else what is wrong can't be told from what is missing.
 */
export function invalidInput(error: z.ZodError): AppError {
  return new AppError('invalid', {
    fields: error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      code:
        issue.code === 'custom' && issue.params?.code ? String(issue.params.code) : codeOf(issue),
      message: issue.message,
    })),
  });
}

/** An empty required text is `required` for people, whatever zod calls it. */
function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
    return 'required';
  const absent = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  if (absent && issue.input === undefined) return 'required';
  return issue.code;
}
