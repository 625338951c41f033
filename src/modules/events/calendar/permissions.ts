import type { PermissionTable } from '#platform/access/permission.ts';
import { plansThere } from '../permissions.ts';

/** Who may what with calendars; they are read like events. */
export const calendarPermissions = {
  'event.calendar.renew': plansThere,
} as const satisfies PermissionTable;
