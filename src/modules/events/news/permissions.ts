import type { PermissionTable } from '#platform/access/permission.ts';
import { planners, plansThere } from '../permissions.ts';

/** Whoever plans an event writes the news of it; what came out is read by whoever reads the event. */
export const newsPermissions = {
  'news.write': plansThere,
  'news.reset': plansThere,
  'news.publish': plansThere,
  'news.unpublish': plansThere,
  /** Narrows itself to the sections and institutions of whoever asks. */
  'news.list': { roles: planners, place: 'reach' },
} as const satisfies PermissionTable;
