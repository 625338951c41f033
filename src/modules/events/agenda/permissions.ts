import type { PermissionTable } from '#platform/access/permission.ts';
import { plansThere } from '../permissions.ts';

/** Who may what with agendas. */
export const agendaPermissions = {
  'agenda.add': plansThere,
  'agenda.update': plansThere,
  'agenda.move': plansThere,
  'agenda.remove': plansThere,
} as const satisfies PermissionTable;
