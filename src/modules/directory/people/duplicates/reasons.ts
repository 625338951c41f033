/** Why two cards may be of one person. */
export const duplicateReasons = [
  'name',
  'spelling',
  'initials',
  'typo',
  'surname',
  'email',
  'phone',
] as const;
