import type { PermissionTable } from '#platform/access/permission.ts';
import { plansThere } from '../permissions.ts';

/** Who says who answers for what at an event. */
export const peoplePermissions = {
  'event.people': plansThere,
} as const satisfies PermissionTable;
