/** Kinds of posts that belong together; every kind of a pack is in one of them. */
export const postGroups = ['head', 'deputy', 'methodical', 'teaching', 'support', 'other'] as const;
