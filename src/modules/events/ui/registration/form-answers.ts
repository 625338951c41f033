import { type Answers, type Attends, attendances } from '../../registration/schema.ts';

/** The answers to an event's questions out of a form. */
export function answersIn(form: FormData): Answers {
  const answers: Answers = {};
  for (const [name, value] of form.entries())
    if (name.startsWith('answers.'))
      answers[name.slice('answers.'.length, 60)] = String(value).slice(0, 1000);
  return answers;
}

/** How somebody comes, out of a form; null when it was left open. */
export function attendsIn(form: FormData): Attends | null {
  return attendsOf(form.get('attends'));
}

export function attendsOf(typed: unknown): Attends | null {
  return attendances.find((value) => value === typed) ?? null;
}

/** The answers among what was typed into a form that was refused. */
export function typedAnswers(typed: Record<string, string>): Answers {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith('answers.') ? [[name.slice('answers.'.length), value]] : [],
    ),
  );
}

/** What was typed, for a page without scripts, which keeps nothing itself. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]));
}
