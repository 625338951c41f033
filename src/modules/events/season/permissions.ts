import type { PermissionTable } from '#platform/access/permission.ts';
import { planners, plansThere } from '../permissions.ts';

/** Who may what with the table of a season; it is read like events. */
export const seasonPermissions = {
  'event.season.move': plansThere,
  'event.season.copy': plansThere,
  /** Drafts out of the plans stand in no section yet: for who plans in the whole centre. */
  'event.season.fill': { roles: planners },
  'event.season.limits': { roles: ['administrator', 'director'] },
} as const satisfies PermissionTable;
