/**
 * Kinds of organisations that no methodist is assigned to: who governs, the centre itself, and branches, which are
 * looked after with what they belong to.
 */
export const notLookedAfter: string[] = [
  'ministry',
  'department',
  'local-authority',
  'centre',
  'branch',
];
