import type { PermissionTable } from '../access/permission.ts';

/** Leaders read all of it; everybody else what they did themselves and what was done to their own record. */
export const auditPermissions = {
  'audit.read': { roles: 'everyone' },
} as const satisfies PermissionTable;
