import { holds } from '#platform/access/permission.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { actorOf } from '#platform/pages/door.ts';
import { consultationPermissions } from '../../consultations/permissions.ts';
import { statisticsPermissions } from '../../statistics/permissions.ts';

/** Which pages of figures the viewer may open beside those of all: who was where, consultations. */
export function tabsOf(args: PageArgs): { names: boolean; consultations: boolean } {
  const actor = actorOf(args);
  return {
    names: holds(actor, 'event.figures.people', statisticsPermissions['event.figures.people']),
    consultations: holds(
      actor,
      'consultation.figures.read',
      consultationPermissions['consultation.figures.read'],
    ),
  };
}
