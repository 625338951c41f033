import type { Permission, PermissionTable } from '#platform/access/permission.ts';
import { planners, plansThere } from '../permissions.ts';

const program: Permission = { roles: ['administrator'], internal: true };

/** Who plans an event asks and reads what came of it; nobody reads who said what. */
export const feedbackPermissions = {
  'event.feedback.read': { roles: planners, place: 'reach' },
  'event.feedback.set': plansThere,
  'event.feedback.set-form': { roles: ['administrator', 'director'] },
  /** Those who came: by their letter's link, or by their account on the event's page. */
  'event.feedback.give': program,
  'event.feedback.ask': program,
  'event.feedback.part': program,
} as const satisfies PermissionTable;
