/** What can happen to a person's work between two days. */
export const changeKinds = ['came', 'left', 'moved', 'changed'] as const;
