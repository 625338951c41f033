import type { PermissionTable } from '#platform/access/permission.ts';

export const searchPermissions = {
  /** Everybody searches; what is found is what the permissions to read people, organisations and sections reach. */
  'directory.search': { roles: 'everyone' },
} as const satisfies PermissionTable;
