import type { PermissionTable } from '../access/permission.ts';

/**
 * Leaders read all of it; who leads an institution what was done to it, its people and sections; everybody what they did
 * themselves and what was done to their own record.
 */
export const auditPermissions = {
  'audit.read': { roles: 'everyone' },
  'audit.read-place': { roles: ['administrator', 'director', 'institution-head'], place: 'reach' },
  'audit.heads': { roles: ['administrator'] },
} as const satisfies PermissionTable;
