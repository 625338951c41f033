/** Fields of a card that have one value: of two cards, one of the values stays. */
export const singleFields = [
  'familyName',
  'givenName',
  'patronymic',
  'shortName',
  'email',
  'phone',
  'birthDate',
  'birthYear',
  'sex',
  'workingSince',
  'teachingSince',
  'externalKey',
] as const;
export type SingleField = (typeof singleFields)[number];
