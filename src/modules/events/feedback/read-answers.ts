import { AppError } from '#platform/errors.ts';
import { type Answers, type Question, scale } from './schema.ts';

/**
 * The answers to what an event asks; what it doesn't ask and what was left empty is dropped.
 *
 * @throws AppError `invalid` by field (`answers.<key>`): required and empty, not one of the choices; `answers` when
 *   nothing was answered at all
 */
export function readAnswers(questions: readonly Question[], given: Answers): Answers {
  const problems: { path: string; code: string; message: string }[] = [];
  const read: Answers = {};
  for (const question of questions) {
    const values = [given[question.key] ?? []].flat().filter(Boolean);
    const code = problemOf(question, values);
    if (code) problems.push({ path: `answers.${question.key}`, code, message: code });
    else if (values.length > 0)
      read[question.key] = question.type === 'many' ? [...new Set(values)] : (values[0] ?? '');
  }
  if (problems.length === 0 && Object.keys(read).length === 0)
    problems.push({ path: 'answers', code: 'required', message: 'required' });
  if (problems.length > 0) throw new AppError('invalid', { fields: problems });
  return read;
}

function problemOf(
  { type, required, choices }: Question,
  values: readonly string[],
): string | null {
  if (values.length === 0) return required ? 'required' : null;
  if (type === 'text' || type === 'topic') return null;
  const known: readonly string[] = type === 'scale' ? scale : choices.map(({ key }) => key);
  return values.every((value) => known.includes(value)) ? null : 'unknown';
}
