import type { PermissionTable } from '#platform/access/permission.ts';

/** The clock alone forgets; nobody is asked. */
export const retentionPermissions = {
  'event.forget': { roles: ['administrator'], internal: true },
} as const satisfies PermissionTable;
