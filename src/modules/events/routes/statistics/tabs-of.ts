import { holds } from '#platform/access/permission.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { actorOf } from '#platform/pages/door.ts';
import { consultationPermissions } from '../../consultations/permissions.ts';
import { feedbackPermissions } from '../../feedback/permissions.ts';
import { statisticsPermissions } from '../../statistics/permissions.ts';
import { visitPermissions } from '../../visits/permissions.ts';

/** Pages of figures that not everybody may open who may count. */
export interface StatisticsPages {
  /** Who was where. */
  names: boolean;
  /** Yearly reports of sections. */
  reports: boolean;
  consultations: boolean;
  /** Visits of institutions. */
  visits: boolean;
  /** What those who came said. */
  feedback: boolean;
}

/** Which pages of figures the viewer may open beside those of all: who was where, consultations. */
export function tabsOf(args: PageArgs): StatisticsPages {
  const actor = actorOf(args);
  return {
    names: holds(actor, 'event.figures.people', statisticsPermissions['event.figures.people']),
    reports: holds(actor, 'section.report.list', statisticsPermissions['section.report.list']),
    feedback: holds(actor, 'event.feedback.read', feedbackPermissions['event.feedback.read']),
    consultations: holds(
      actor,
      'consultation.figures.read',
      consultationPermissions['consultation.figures.read'],
    ),
    visits: holds(actor, 'visit.figures.read', visitPermissions['visit.figures.read']),
  };
}
