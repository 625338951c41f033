import type { PermissionTable } from '#platform/access/permission.ts';
import { planners } from '../permissions.ts';
import { letterPermissions } from './letter/permissions.ts';
import { reportPermissions } from './report/permissions.ts';

/** Those who plan see what was where they lead, and where their own people were; observers count, and see no names. */
export const statisticsPermissions = {
  ...reportPermissions,
  ...letterPermissions,
  'event.figures.read': { roles: [...planners, 'observer'], place: 'reach' },
  'event.figures.people': { roles: planners, place: 'reach' },
} as const satisfies PermissionTable;
