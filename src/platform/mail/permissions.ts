import type { Permission, PermissionTable } from '../access/permission.ts';

const administrator: Permission = { roles: ['administrator'] };

/** Letters hold one-time links, so that only an administrator reads them. */
export const mailPermissions = {
  'mail.read': administrator,
  'mail.resend': administrator,
} as const satisfies PermissionTable;
