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

/** A person of the centre: lists and changes of its own staff. */
export const personColumns = [...knownColumns, 'active_until as activeUntil', 'version'] as const;

/** The whole record. */
export const wholeColumns = [
  ...personColumns,
  'in_centre as inCentre',
  'phone',
  'birth_date as birthDate',
  'birth_year as birthYear',
  'working_since as workingSince',
  'teaching_since as teachingSince',
  'external_key as externalKey',
] as const;
