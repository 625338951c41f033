import type { SectionFields } from '../../sections/schema.ts';

/** What is written about a section as the form sends it. */
export function sectionFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const optional = (name: string) => text(name) || null;
  return {
    kind: text('kind'),
    name: text('name'),
    level: text('level') as SectionFields['level'],
    organisationId: optional('organisationId'),
    directionId: optional('directionId'),
    audience: text('audience'),
    topic: text('topic'),
    product: text('product'),
    orderNumber: text('orderNumber'),
    orderOn: optional('orderOn'),
    since: text('since'),
    until: optional('until'),
    note: text('note'),
  };
}
