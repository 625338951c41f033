/** What is written about a person, in the order of the form. */
export const personFormFields = [
  'familyName',
  'givenName',
  'patronymic',
  'sex',
  'birthDate',
  'birthYear',
  'email',
  'phone',
  'workingSince',
  'teachingSince',
  'post',
  'shortName',
  'aliases',
  'externalKey',
] as const;

/** A person's fields as the form sends them: aliases are lines, an empty short name is made from the name. */
export function personFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const orNull = (name: string) => text(name) || null;
  return {
    familyName: text('familyName'),
    givenName: text('givenName'),
    patronymic: text('patronymic'),
    // What somebody doesn't see, the form doesn't ask for, and it stays.
    ...(form.has('sex') && { sex: orNull('sex') as 'female' | 'male' | null }),
    ...(form.has('birthDate') && { birthDate: orNull('birthDate') }),
    ...(form.has('birthYear') && { birthYear: numberOf(text('birthYear')) }),
    ...(form.has('email') && { email: orNull('email') }),
    ...(form.has('phone') && { phone: text('phone') }),
    workingSince: orNull('workingSince'),
    teachingSince: orNull('teachingSince'),
    shortName: text('shortName') || undefined,
    aliases: linesOf(text('aliases')),
    ...(form.has('externalKey') && { externalKey: orNull('externalKey') }),
    // The form of a card that has posts doesn't ask for the line.
    ...(form.has('post') && { post: text('post') }),
  };
}

/** A post's fields as the forms send them. */
export function postFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const rate = text('rate').replace(',', '.');
  return {
    kind: text('kind'),
    title: text('title'),
    main: form.get('main') !== null,
    rate: rate === '' ? null : Number(rate),
    subjects: linesOf(text('subjects')),
    professionIds: form.getAll('professionIds').map(String).filter(Boolean),
    since: text('since') || null,
    until: text('until') || null,
    ground: text('ground'),
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What is no number stays one that no rule accepts, so that the field says so. */
export function numberOf(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'));
}
