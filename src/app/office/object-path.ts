/** Where an object of the log can be looked at; null for what has no page of its own. */
export function objectPath(type: string, id: string): string | null {
  const folder = folders[type];
  return folder ? `/${folder}/${id}` : null;
}

const folders: Record<string, string> = {
  organisation: 'institutions',
  person: 'people',
  section: 'sections',
  profession: 'professions',
  partner: 'partners',
  plan: 'plans',
  task: 'tasks',
  event: 'events',
  membership: 'staff/accounts',
  role: 'settings/roles',
  sheet_import: 'sheets',
  mail: 'settings/mail',
};
