import { AppError } from '#platform/errors.ts';
import type { Answers, RegistrationField } from './schema.ts';

/**
 * The answers to the questions that an event asks; what it doesn't ask is dropped.
 *
 * @throws AppError `invalid` by field (`answers.<key>`): required and empty, no number, not one of the choices.
 */
export function readAnswers(fields: readonly RegistrationField[], given: Answers): Answers {
  const problems: { path: string; code: string; message: string }[] = [];
  const read: Answers = {};
  for (const field of fields) {
    const value = given[field.key] ?? '';
    const code = problemOf(field, value);
    if (code) problems.push({ path: `answers.${field.key}`, code, message: code });
    else if (value !== '') read[field.key] = value;
  }
  if (problems.length > 0) throw new AppError('invalid', { fields: problems });
  return read;
}

function problemOf({ type, required, choices }: RegistrationField, value: string): string | null {
  if (value === '') return required ? 'required' : null;
  if (type === 'number' && !/^-?\d{1,12}([.,]\d{1,6})?$/.test(value)) return 'not-a-number';
  if (type === 'choice' && !choices.includes(value)) return 'unknown';
  if (type === 'yes' && value !== 'yes') return 'unknown';
  return null;
}
