import type { RegistrationField } from './schema.ts';

export const questionTypes = ['text', 'number', 'yes', 'choice'] as const;

/** The questions of a form; one without words is left out, a new one gets a key that no other had. */
export function questionsIn(form: FormData): RegistrationField[] {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const fields: RegistrationField[] = [];
  for (let at = 0; form.has(`${at}.label`); at++) {
    const label = text(`${at}.label`);
    if (!label) continue;
    const type = questionTypes.find((one) => one === text(`${at}.type`)) ?? 'text';
    fields.push({
      key: text(`${at}.key`) || crypto.randomUUID().slice(0, 8),
      label,
      type,
      required: form.has(`${at}.required`),
      choices:
        type === 'choice'
          ? text(`${at}.choices`)
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean)
          : [],
    });
  }
  return fields;
}
