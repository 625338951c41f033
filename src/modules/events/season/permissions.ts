import type { PermissionTable } from '#platform/access/permission.ts';
import { plansThere } from '../permissions.ts';

/** Who may what with the table of a season; it is read like events. */
export const seasonPermissions = {
  'event.season.move': plansThere,
  'event.season.copy': plansThere,
  'event.season.fill': plansThere,
  'event.season.limits': { roles: ['administrator', 'director'] },
} as const satisfies PermissionTable;
