const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const orNull = (form: FormData, name: string) => text(form, name) || null;

/** A profession's fields as its form sends them. */
export function professionFrom(form: FormData) {
  return {
    code: text(form, 'code'),
    title: text(form, 'title'),
    direction: text(form, 'direction'),
    standard: text(form, 'standard'),
    standardOn: orNull(form, 'standardOn'),
    personId: orNull(form, 'personId'),
    note: text(form, 'note'),
  };
}

/** What an institution may do with a profession. */
export function taughtFrom(form: FormData) {
  const volume = text(form, 'licenceVolume');
  return {
    levels: text(form, 'levels'),
    licence: text(form, 'licence'),
    licenceVolume: volume === '' ? null : Number(volume),
    dual: form.has('dual'),
    since: orNull(form, 'since'),
    until: orNull(form, 'until'),
  };
}

/** What an institution has beside teaching. */
export function featureFrom(form: FormData) {
  return {
    kind: text(form, 'kind'),
    title: text(form, 'title'),
    topic: text(form, 'topic'),
    equipment: text(form, 'equipment'),
    orderNumber: text(form, 'orderNumber'),
    orderOn: orNull(form, 'orderOn'),
    since: orNull(form, 'since'),
    until: orNull(form, 'until'),
    note: text(form, 'note'),
    professionIds: form.getAll('professionIds').map(String),
  };
}
