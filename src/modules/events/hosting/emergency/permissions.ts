import type { PermissionTable } from '#platform/access/permission.ts';
import { plansThere } from '../../permissions.ts';

/** Who may change many events at once when something comes between: whoever plans them. */
export const emergencyPermissions = {
  'event.emergency': plansThere,
} as const satisfies PermissionTable;
