const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const orNull = (form: FormData, name: string) => text(form, name) || null;
const numberOrNull = (form: FormData, name: string) => {
  const given = text(form, name).replace(',', '.');
  return given === '' ? null : Number(given);
};

/** Lines of a field, without the empty ones. */
export const linesOf = (form: FormData, name: string): string[] =>
  text(form, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** An address without its beginning is completed: people write «liceum.example». */
export function addressOf(given: string | null): string | null {
  return given && !/^https?:\/\//i.test(given) ? `https://${given}` : given;
}

/** An organisation's fields as the form sends them; codes that the pack does not have stay as they are. */
export function fieldsFrom(form: FormData) {
  const codes = ['edrpou', 'edebo', 'ogrn', 'inn'] as const;
  return {
    kind: text(form, 'kind'),
    ownership: orNull(form, 'ownership'),
    externalKey: orNull(form, 'externalKey'),
    ...Object.fromEntries(
      codes.filter((code) => form.has(code)).map((code) => [code, orNull(form, code)]),
    ),
    address: text(form, 'address'),
    locality: text(form, 'locality'),
    latitude: numberOrNull(form, 'latitude'),
    longitude: numberOrNull(form, 'longitude'),
    phone: text(form, 'phone'),
    email: orNull(form, 'email'),
    website: addressOf(orNull(form, 'website')),
    languages: form.getAll('languages').map(String),
    learners: numberOrNull(form, 'learners'),
    remote: form.has('remote'),
    note: text(form, 'note'),
    openedOn: orNull(form, 'openedOn'),
  };
}

/** What a new one has besides: its names, and what it stands under. */
export function newFrom(form: FormData) {
  return {
    ...fieldsFrom(form),
    name: text(form, 'name'),
    shortName: orNull(form, 'shortName'),
    abbreviations: linesOf(form, 'abbreviations'),
    parentId: orNull(form, 'parentId'),
    ground: text(form, 'ground'),
    sameName: form.has('sameName'),
  };
}
