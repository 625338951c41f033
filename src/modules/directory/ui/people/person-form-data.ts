/** What is written about a person. */
export const personFields = [
  'familyName',
  'givenName',
  'patronymic',
  'shortName',
  'aliases',
  'post',
  'email',
] as const;

/** A person's fields as the form sends them: aliases are lines, an empty short name is made from the name. */
export function personFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    familyName: text('familyName'),
    givenName: text('givenName'),
    patronymic: text('patronymic'),
    shortName: text('shortName') || undefined,
    aliases: text('aliases')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
    post: text('post'),
    email: text('email') || null,
  };
}
