import { addressOf, linesOf } from '../organisations/organisation-form-data.ts';

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const orNull = (form: FormData, name: string) => text(form, name) || null;

/** A partner's fields as its form sends them: ways of cooperation are ticks, and own words in lines. */
export function partnerFrom(form: FormData) {
  return {
    name: text(form, 'name'),
    kind: text(form, 'kind'),
    cooperation: [...form.getAll('cooperation').map(String), ...linesOf(form, 'otherCooperation')],
    contactName: text(form, 'contactName'),
    phone: text(form, 'phone'),
    email: orNull(form, 'email'),
    website: addressOf(orNull(form, 'website')),
    address: text(form, 'address'),
    personId: orNull(form, 'personId'),
    since: orNull(form, 'since'),
    until: orNull(form, 'until'),
    note: text(form, 'note'),
  };
}

/** An agreement's fields, with its file when one was chosen. */
export async function agreementFrom(form: FormData) {
  const file = form.get('file');
  const chosen = file instanceof File && file.size > 0 ? file : null;
  return {
    number: text(form, 'number'),
    subject: text(form, 'subject'),
    signedOn: orNull(form, 'signedOn'),
    since: orNull(form, 'since'),
    until: orNull(form, 'until'),
    remindDays: text(form, 'remindDays') === '' ? undefined : Number(text(form, 'remindDays')),
    organisationIds: form.getAll('organisationIds').map(String),
    note: text(form, 'note'),
    ...(chosen && {
      file: { name: chosen.name, content: new Uint8Array(await chosen.arrayBuffer()) },
    }),
  };
}
