import type { PermissionTable } from '#platform/access/permission.ts';

/** Who may change what kinds of events there are; everybody who reads events reads them. */
export const kindPermissions = {
  'event.kind.create': { roles: ['administrator', 'director'] },
  'event.kind.update': { roles: ['administrator', 'director'] },
} as const satisfies PermissionTable;
