import type { PermissionTable } from '#platform/access/permission.ts';

const writers = ['administrator', 'director', 'methodist'] as const;

/** Who may what with the letter on the results of sections: those of the centre who write its letters. */
export const letterPermissions = {
  'section.letter.read': { roles: [...writers, 'observer'] },
  'section.letter.write': { roles: writers },
  'section.letter.issue': { roles: writers },
  'section.letter.reopen': { roles: writers },
} as const satisfies PermissionTable;
