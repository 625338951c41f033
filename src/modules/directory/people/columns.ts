/** A person as pickers and the plan's matching of names know them. */
export const knownColumns = [
  'id',
  'family_name as familyName',
  'given_name as givenName',
  'patronymic',
  'short_name as shortName',
  'aliases',
  'post',
  'email',
] as const;

/** The whole record of a person: lists, cards and changes. */
export const personColumns = [...knownColumns, 'active_until as activeUntil', 'version'] as const;
