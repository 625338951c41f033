import { type Role, roles } from '#platform/access/actor.ts';

/** A form's fields `role` (a system role or an own role's id) and `place` («section:id») as operations take them. */
export function readGivenForm(form: FormData) {
  const role = String(form.get('role') ?? '');
  const system = roles.find((known): known is Role => known === role) ?? null;
  return { role: system, ownRoleId: system ? null : role || null, ...readPlace(form) };
}

/** A form's field `place`. */
export function readPlace(form: Pick<FormData, 'get'>) {
  const [kind, id = null] = String(form.get('place') ?? '').split(':');
  const idOf = (wanted: string) => (kind === wanted ? id : null);
  return {
    organisationId: idOf('organisation'),
    sectionId: idOf('section'),
    directionId: idOf('direction'),
  };
}

/** A form's fields `since`, `until`, `ground`. */
export function readPeriod(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return { since: text('since') || null, until: text('until') || null, ground: text('ground') };
}
