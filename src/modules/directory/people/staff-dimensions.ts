/** By what staff is counted, in the order of a staff table's columns. */
export const staffDimensions = [
  'sex',
  'postKind',
  'category',
  'title',
  'education',
  'age',
  'experience',
] as const;
